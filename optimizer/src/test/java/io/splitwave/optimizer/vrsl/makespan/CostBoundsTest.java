package io.splitwave.optimizer.vrsl.makespan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostBoundsTest {
    private static final double A = 40; // 1/W
    private static final double C = 0.05; // s
    private static final double FLOP = 2e9;
    private static final double CPU_HZ = 1e10;
    private static final double LIMIT_HZ = 2e11;

    /** The least of (e^(C/(t - FLOP/(f + x))) - 1)/A + mu x over x in 0..LIMIT_HZ, by halving its slope. */
    private static double cost(double timeS, double mu) {
        double low = Math.max(0, FLOP / timeS * (1 + 1e-6) - CPU_HZ);
        double high = LIMIT_HZ;
        for (int i = 0; i < 200; i++) {
            double x = 0.5 * (low + high);
            double t = timeS - FLOP / (CPU_HZ + x);
            double slope = mu - Math.exp(C / t) * C / (t * t) * FLOP / ((CPU_HZ + x) * (CPU_HZ + x)) / A;
            low = slope < 0 ? x : low;
            high = slope < 0 ? high : x;
        }
        return powerW(timeS, high) + mu * high;
    }

    private static double powerW(double timeS, double hz) {
        return Math.expm1(C / (timeS - FLOP / (CPU_HZ + hz))) / A;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noCostIsBelowWhatAnotherTimeAndPriceProve(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CostBounds bounds = new CostBounds(2);
        int close = 0;
        for (int i = 0; i < 2000; i++) {
            double timeS = random.nextDouble(0.03, 0.5);
            double mu = Math.exp(random.nextDouble(-40, -20));
            double cost = cost(timeS, mu);
            // by differences, as an independent slope; it is steepest at the earlier time
            double slope = (cost - cost(timeS * (1 + 1e-6), mu)) / (1e-6 * timeS);
            bounds.keep(1, timeS, mu, cost, slope * (1 + 1e-4));
            double atS = timeS * Math.exp(random.nextDouble(-0.2, 0.2));
            double perHz = mu * Math.exp(random.nextDouble(-0.5, 0.5));
            double there = cost(atS, perHz);
            assertThat(bounds.atLeast(1, atS, perHz)).isLessThanOrEqualTo(there * (1 + 1e-6));
            close += bounds.atLeast(1, atS, perHz) > 0.5 * there ? 1 : 0;
        }
        assertThat(close).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void anOptionThatCannotBeDoneIsExcludedEarlierAndOpenLater(double factor) {
        CostBounds bounds = new CostBounds(1);
        assertThat(bounds.atLeast(0, 1, 1) > 0).isFalse(); // nothing known, nothing excluded
        bounds.keep(0, 1, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(bounds.atLeast(0, factor, 1) > 1e300).isEqualTo(factor <= 1);
        bounds.forget();
        assertThat(bounds.atLeast(0, factor, 1) > 0).isFalse();
    }
}
