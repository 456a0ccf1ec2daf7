package io.splitwave.scenarios.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What chains adopt, in a room that is used for one round after the other, against lists of what was given. */
class AdoptedValuesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void eachRoundHasItsOwn(int seed) {
        Random random = new Random(seed);
        AdoptedValues adopted = new AdoptedValues(new int[0]);
        for (int round = 0; round < 30; round++) {
            int[] members = new int[random.nextInt(8)];
            List<double[]> given = new ArrayList<>();
            adopted.reopen(members);
            for (int i = 0; i < members.length; i++) {
                members[i] = 2 * i;
                given.add(random.doubles(random.nextInt(4)).toArray());
                adopted.add(given.get(i));
            }
            List<Integer> joined = new ArrayList<>();
            for (int member : members) {
                joined.add(member);
            }
            for (int more = 0; more < random.nextInt(10); more++) {
                int member = random.nextInt(12);
                double[] values = random.doubles(random.nextInt(4)).toArray();
                adopted.put(member, values);
                int at = joined.indexOf(member);
                if (at < 0) {
                    joined.add(member);
                    given.add(values);
                } else {
                    given.set(at, values);
                }
            }
            for (int i = 0; i < given.size(); i++) {
                assertThat(adopted.get(i)).isEqualTo(Numbers.of(given.get(i)));
            }
        }
    }
}
