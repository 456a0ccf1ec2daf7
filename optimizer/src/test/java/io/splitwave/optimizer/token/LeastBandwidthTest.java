package io.splitwave.optimizer.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.rate.LinkRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inverse of the rate: the study's values, the way back, and where there is none. */
class LeastBandwidthTest {
    private static final double SNR_HZ = 0.1 * 1e-11 / Worlds.N0;

    private static double relative(double value, double expected) {
        return Math.abs(value / expected - 1);
    }

    @Test
    void hasTheValuesOfTheStudy() {
        assertThat(LeastBandwidth.hz(1e7, SNR_HZ)).isCloseTo(1319163.6448, within(1e-3));
        // the study prints N_0 = -174 dBm/Hz with eight digits
        assertThat(LinkRate.bps(1e6, 0.1, 1e-11, Math.pow(10, -20.4) * 1e6)).isCloseTo(7978359.498, within(1e-3));
        assertThat(SNR_HZ / Math.log(2)).isCloseTo(3.6238861e8, within(10.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 1, 100, 1e4, 1e6, 1e7, 1e8, 3e8, 3.5e8, 3.62e8})
    void isTheInverseOfTheRate(double bps) {
        double hz = LeastBandwidth.hz(bps, SNR_HZ);
        assertThat(relative(LinkRate.bps(hz, 0.1, 1e-11, Worlds.N0 * hz), bps)).isLessThan(1e-13);
    }

    @Test
    void isInfiniteFromTheLimitOfTheRateOn() {
        assertThat(LeastBandwidth.hz(SNR_HZ / Math.log(2) * (1 - 1e-9), SNR_HZ)).isBetween(1e17, 1e18);
        assertThat(LeastBandwidth.hz(SNR_HZ / Math.log(2) * (1 + 1e-12), SNR_HZ))
                .isInfinite();
        assertThat(LeastBandwidth.hz(1e12, SNR_HZ)).isInfinite();
        assertThat(LeastBandwidth.hz(1, 0)).isInfinite();
        assertThat(LeastBandwidth.hz(0, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-3, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999})
    void hasTheSteepnessOfDifferences(double load) {
        double step = 1e-4 * Math.min(load, 1 - load);
        double above = 1 / Math.expm1(LeastBandwidth.logarithm(load + step));
        double below = 1 / Math.expm1(LeastBandwidth.logarithm(load - step));
        assertThat(relative(
                        LeastBandwidth.steepness(load, LeastBandwidth.logarithm(load)),
                        load * (above - below) / (2 * step)))
                .isLessThan(1e-6);
    }

    /** Bounds need that W and the fall of W with time are convex in the bits. */
    @Test
    void isConvexInTheLoadAndSoIsItsSteepness() {
        double[] width = new double[3];
        double[] steep = new double[3];
        double ratio = 1.02;
        for (double rest = 0.999; rest > 1e-4; rest /= ratio) {
            for (int i = 0; i < 3; i++) {
                double load = 1 - rest * (1 - 0.01 * (i - 1));
                double u = LeastBandwidth.logarithm(load);
                width[i] = 1 / Math.expm1(u);
                steep[i] = LeastBandwidth.steepness(load, u);
            }
            assertThat(width[0] + width[2]).isGreaterThan(2 * width[1]);
            assertThat(steep[0] + steep[2]).isGreaterThan(2 * steep[1]);
        }
    }
}
