package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.word.CommonMetrics;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Intervals cover the true mean as often as they say, whether the number of replications was given or found. */
class PrecisionTest {
    private static final int EXPERIMENTS = 4000;

    /** A mean of 30 exponential delays, mean 1: skewed as a replication's mean delay is. */
    private static final ToDoubleFunction<Random> SKEWED =
            random -> DoubleStream.generate(() -> -Math.log1p(-random.nextDouble()))
                            .limit(30)
                            .sum()
                    / 30;

    private static final ToDoubleFunction<Random> NORMAL = random -> 1 + 0.1 * random.nextGaussian();

    private static MetricSummary summary(RunningMean mean) {
        return new MetricSummary(
                CommonMetrics.SUM_DELAY,
                mean.n(),
                mean.mean(),
                mean.halfWidth(Summary.CONFIDENCE),
                mean.min(),
                mean.max());
    }

    /**
     * Share of the experiments whose interval holds the true mean 1. Of 4000 it scatters by 0.34 % (one standard
     * deviation at 95 %), so an exact method stays within the bounds of 2 % but for odds of 1 in 10^8.
     */
    private static double coverage(ToDoubleFunction<Random> value, long seed, Precision precision, int most) {
        Random random = new Random(seed);
        int covered = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            RunningMean mean = new RunningMean();
            do {
                mean.add(value.applyAsDouble(random));
            } while (mean.n() < most
                    && (mean.n() < precision.minReplications() || !precision.isReachedBy(summary(mean))));
            if (Math.abs(mean.mean() - 1) <= mean.halfWidth(Summary.CONFIDENCE)) {
                covered++;
            }
        }
        return (double) covered / EXPERIMENTS;
    }

    @Test
    void aGivenNumberOfReplicationsCovers() {
        Precision never = new Precision("sum_delay", 1e-9, false, 2);
        assertThat(coverage(NORMAL, 11, never, 20)).isBetween(0.93, 0.97);
        assertThat(coverage(SKEWED, 12, never, 20)).isBetween(0.93, 0.97);
    }

    @Test
    void aNumberFoundByPrecisionCovers() {
        assertThat(coverage(NORMAL, 13, new Precision("sum_delay", 0.05, true, 10), 10_000))
                .isBetween(0.93, 0.97);
        assertThat(coverage(SKEWED, 14, new Precision("sum_delay", 0.05, true, 10), 10_000))
                .isBetween(0.93, 0.97);
        assertThat(coverage(NORMAL, 15, new Precision("sum_delay", 0.04, false, 10), 10_000))
                .isBetween(0.93, 0.97);
    }

    @Test
    void aRelativeHalfWidthIsHeldAgainstTheTrueMean() {
        Precision precision = new Precision("sum_delay", 0.25, true, 2);
        // 0.25 / 1.25 = 0.2 of the estimate, by hand; a mean below zero counts by its size
        assertThat(precision.isReachedBy(new MetricSummary(CommonMetrics.SUM_DELAY, 2, 10, 2.0, 0, 0)))
                .isTrue();
        assertThat(precision.isReachedBy(new MetricSummary(CommonMetrics.SUM_DELAY, 2, -10, 2.0, 0, 0)))
                .isTrue();
        assertThat(precision.isReachedBy(new MetricSummary(CommonMetrics.SUM_DELAY, 2, 10, 2.01, 0, 0)))
                .isFalse();
    }

    @Test
    void anAbsoluteHalfWidthIsTakenAsItIs() {
        Precision precision = new Precision("sum_delay", 0.25, false, 3);
        assertThat(precision.isReachedBy(new MetricSummary(CommonMetrics.SUM_DELAY, 3, 10, 0.25, 0, 0)))
                .isTrue();
        assertThat(precision.isReachedBy(new MetricSummary(CommonMetrics.SUM_DELAY, 3, 10, 0.26, 0, 0)))
                .isFalse();
        assertThat(precision.isReachedBy(new MetricSummary(CommonMetrics.SUM_DELAY, 2, 10, 0.1, 0, 0)))
                .isFalse();
    }

    @Test
    void anUnknownHalfWidthIsNeverReached() {
        Precision precision = new Precision("gap", 0.25, true, 2);
        assertThat(precision.isReachedBy(new MetricSummary(FourStages.GAP_METRIC, 0, Double.NaN, Double.NaN, 0, 0)))
                .isFalse();
        assertThat(precision.isReachedBy(
                        new MetricSummary(FourStages.GAP_METRIC, 5, Double.POSITIVE_INFINITY, Double.NaN, 0, 0)))
                .isFalse();
    }

    @Test
    void refusesWhatCannotBeReached() {
        for (double halfWidth : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Precision("gap", halfWidth, true, 2)).hasMessageContaining("half_width");
        }
        assertThatThrownBy(() -> new Precision("gap", 0.1, true, 1)).hasMessageContaining("min_replications");
    }
}
