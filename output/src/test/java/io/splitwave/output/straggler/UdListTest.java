package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.row.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that makes facts when they are read gives the same round as the facts themselves, or the same refusal. */
class UdListTest {
    private static final double END_S = 7;

    private static List<UdFacts> drawn(Random random) {
        List<UdFacts> uds = new ArrayList<>();
        int ud = 0;
        while (uds.size() < 20) {
            boolean dropped = random.nextInt(4) == 0;
            double completionS = dropped ? Double.NaN : END_S * random.nextDouble();
            uds.add(new UdFacts(
                    uds.size(), ud, completionS, dropped ? "left" : null, Numbers.of(random.nextDouble()), 0));
            ud += 1 + random.nextInt(3);
        }
        return uds;
    }

    private static List<UdFacts> whenRead(List<UdFacts> uds) {
        return new UdList(
                uds.size(),
                place -> uds.get(place).ud(),
                place -> uds.get(place).completionS(),
                uds::get);
    }

    private static RoundFacts facts(List<UdFacts> uds, boolean failed) {
        return new RoundFacts(0, 0, 3, 0, END_S, failed, false, uds);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void givesTheSameRound(int seed) {
        List<UdFacts> uds = drawn(new Random(seed));
        assertThat(facts(whenRead(uds), false)).isEqualTo(facts(uds, false));
        List<UdFacts> backwards = new ArrayList<>(uds);
        Collections.reverse(backwards);
        assertThat(facts(whenRead(backwards), false)).isEqualTo(facts(uds, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void refusesTheSame(int seed) {
        Random random = new Random(seed);
        List<UdFacts> uds = drawn(random);
        int place = random.nextInt(uds.size() - 1);
        UdFacts here = uds.get(place);
        List<UdFacts> twice = new ArrayList<>(uds);
        twice.set(place + 1, new UdFacts(99, here.ud(), 1, null, here.adopted(), 0));
        refusesAsPlain(twice, false, "UD " + here.ud() + " occurs twice");
        List<UdFacts> late = new ArrayList<>(uds);
        late.set(place, new UdFacts(here.ud(), 2 * END_S, null, here.adopted(), 0));
        refusesAsPlain(late, false, "UD " + here.ud() + " completes at 14.0 s, after the end at 7.0 s");
        refusesAsPlain(uds, true, "failed, and yet a UD completed");
    }

    private static void refusesAsPlain(List<UdFacts> uds, boolean failed, String message) {
        assertThatThrownBy(() -> facts(uds, failed)).hasMessageContainingAll("round 3", message);
        assertThatThrownBy(() -> facts(whenRead(uds), failed)).hasMessageContainingAll("round 3", message);
    }
}
