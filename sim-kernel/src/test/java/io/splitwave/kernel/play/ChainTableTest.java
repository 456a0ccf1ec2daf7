package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members that are neighbours, multiples of a power of two, and close to the end of the integers, compared with a HashMap. */
class ChainTableTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 65536", "2147483000, 1", "7, 1640531527"})
    void agreesWithAMap(int first, int step) {
        SplittableRandom draws = new SplittableRandom(11);
        ChainTable table = new ChainTable();
        Map<Integer, ChainRun> map = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            int member = first + step * draws.nextInt(600) & Integer.MAX_VALUE;
            assertThat(table.get(member)).isSameAs(map.get(member));
            if (map.containsKey(member) || draws.nextInt(4) == 0) {
                table.remove(member);
                map.remove(member);
            } else {
                ChainRun chain = chain(member);
                table.add(chain);
                map.put(member, chain);
            }
        }
        assertThat(map).hasSizeGreaterThan(100);
        map.forEach((member, chain) -> assertThat(table.get(member)).isSameAs(chain));
    }

    private static ChainRun chain(int member) {
        Chain chain = Chain.leftOut(member, DropReason.NOT_SELECTED);
        return new ChainRun(null, chain, new ChainShapes());
    }
}
