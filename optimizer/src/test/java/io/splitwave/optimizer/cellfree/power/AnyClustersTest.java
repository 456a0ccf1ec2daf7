package io.splitwave.optimizer.cellfree.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.optimizer.cellfree.Drops;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyClustersTest {
    private static final int APS = 3;
    private static final int UDS = 3;

    private final RateLoads loads = new RateLoads(new double[] {51e6, 26e6, 51e6}, Drops.BANDWIDTH_HZ);

    /** Every combination of clusters, 7^3, with its exact powers. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldFindTheBestClustersOfTheUplink(int leastSize) {
        for (int drop = 0; drop < 10; drop++) {
            GramTensor gram = GramTensor.of(new Drops(drop, APS, UDS, 2).channel());
            double best = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 7 * 7 * 7; code++) {
                int[] mask = {1 + code % 7, 1 + code / 7 % 7, 1 + code / 49};
                if (largeEnough(mask, leastSize)) {
                    best = Math.min(best, exactS(gram, mask));
                }
            }
            double bound = new AnyClusters(gram, Association.full(APS, UDS), Drops.UD_POWER_W, Drops.NOISE_W)
                    .boundS(loads, leastSize);
            assertThat(bound).isBetween(best * (1 - 1e-9), best);
        }
    }

    private static boolean largeEnough(int[] mask, int leastSize) {
        boolean all = true;
        for (int each : mask) {
            all &= Integer.bitCount(each) >= leastSize;
        }
        return all;
    }

    private double exactS(GramTensor gram, int[] mask) {
        boolean[][] serves = new boolean[APS][UDS];
        for (int ap = 0; ap < APS; ap++) {
            for (int ud = 0; ud < UDS; ud++) {
                serves[ap][ud] = (mask[ud] >> ap & 1) == 1;
            }
        }
        UplinkGains gains =
                UplinkGains.of(new UplinkSinr(gram, new Association(serves)), Drops.UD_POWER_W, Drops.NOISE_W);
        return new BalancedPower(loads).leastS(gains.gain(), gains.uses(), 100, new double[UDS]);
    }

    /** With many APs the best linear combining stands for all clusters: below any of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 13})
    void shouldBeBelowAllClustersOfManyAps(int size) {
        for (int drop = 0; drop < 5; drop++) {
            Drops drops = new Drops(drop, 13, UDS, 2);
            CellFreeChannel channel = drops.channel();
            GramTensor gram = GramTensor.of(channel);
            UplinkGains gains =
                    UplinkGains.of(new UplinkSinr(gram, drops.strongest(size)), Drops.UD_POWER_W, Drops.NOISE_W);
            double someS = new BalancedPower(loads).leastS(gains.gain(), gains.uses(), 100, new double[UDS]);
            double bound =
                    new AnyClusters(gram, Association.full(13, UDS), Drops.UD_POWER_W, Drops.NOISE_W).boundS(loads, 1);
            assertThat(bound).isPositive().isLessThan(someS);
        }
    }
}
