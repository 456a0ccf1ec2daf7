package io.splitwave.optimizer.subchannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of an independent prototype of SFLAM, two UDs on two subchannels of 2 MHz. */
class SubchannelGoldenTest {
    private static final double[][] DELTA = {{2.69801, 2.58471}, {3.68875, 3.76908}};
    private static final int[][] BITS = {{5, 4}, {3, 4}};
    private static final double[][] POWER_W = {{.01245, .01492}, {.01, .01459}};

    @Test
    void shouldMatchThePrototypeForEachPair() {
        SubchannelWork work = new SubchannelWork(Worlds.golden());
        PairTable table = PairTable.leastPower(work, 1, 32);
        for (int n = 0; n < 2; n++) {
            for (int m = 0; m < 2; m++) {
                assertThat(table.efficiency(n, m)).isCloseTo(DELTA[n][m], within(6e-6));
                assertThat(work.leastPowerW(n, m, BITS[n][m])).isCloseTo(POWER_W[n][m], within(6e-6));
                assertThat(work.efficiency(n, m, BITS[n][m], work.leastPowerW(n, m, BITS[n][m])))
                        .isEqualTo(table.efficiency(n, m));
            }
        }
    }

    @Test
    void shouldMatchThePrototypeAsAWhole() {
        SubchannelDecision decision = Worlds.scheme("sflam-opt", 8).decide(Worlds.golden());
        assertThat(decision.objective()).isCloseTo(6.4670832, within(5e-8));
        assertThat(decision.subchannel()).containsExactly(0, 1);
        assertThat(decision.bits()).containsExactly(5, 4);
        assertThat(decision.powerW()[0]).isCloseTo(.01245, within(6e-6));
        assertThat(decision.powerW()[1]).isCloseTo(.01459, within(6e-6));
        assertThat(decision.leftOut()).isEmpty();
    }

    @Test
    void shouldOfferTheSchemesByName() {
        assertThat(SubchannelSchemes.entries())
                .extracting(SubchannelSchemeEntry::name)
                .isEqualTo(List.of(
                        "sflam-opt",
                        "sflam-bcd",
                        "greedy",
                        "random-assignment",
                        "fixed-bits",
                        "max-power",
                        "no-quantisation"));
        for (SubchannelSchemeEntry entry : SubchannelSchemes.entries()) {
            assertThat(Worlds.scheme(entry.name(), 4).name()).isEqualTo(entry.name());
        }
    }
}
