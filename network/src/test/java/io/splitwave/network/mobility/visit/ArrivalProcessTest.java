package io.splitwave.network.mobility.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rate and index of dispersion of counts, variance over mean in a window, of each process: 0 for a period that divides the
 * window, 1 for Poisson, greater than 1 for bursts.
 */
class ArrivalProcessTest {

    private static final int RUNS = 4000;

    /** Two-sided 99.9 % quantile of the normal distribution; streams are fixed. */
    private static final double QUANTILE = 3.291;

    private static double[] counts(double windowS, IntFunction<ArrivalProcess> process) {
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> {
                    ArrivalProcess arrivals = process.apply(run);
                    int count = 0;
                    while (arrivals.nextS() < windowS) {
                        count++;
                    }
                    return count;
                })
                .toArray();
    }

    private static double moment(double[] counts, double mean, int power) {
        double sum = 0;
        for (double count : counts) {
            sum += Math.pow(count - mean, power) / counts.length;
        }
        return sum;
    }

    private static void assertRateAndDispersion(double[] counts, double mean, double dispersion) {
        double variance = moment(counts, mean, 2);
        double meanError = Math.sqrt(variance / RUNS);
        double varianceError = Math.sqrt((moment(counts, mean, 4) - variance * variance) / RUNS);
        assertThat(moment(counts, 0, 1)).isCloseTo(mean, within(QUANTILE * meanError));
        assertThat(variance / mean).isCloseTo(dispersion, within(QUANTILE * varianceError / mean));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 10", "3, 10", "40, 2"})
    void poissonCountsAreAsDispersedAsTheirMean(double ratePerS, double windowS) {
        RandomStreams streams = new RandomStreams(31);
        double[] counts =
                counts(windowS, run -> new PoissonArrivals(ratePerS, streams.stream("poisson " + ratePerS, run)));
        assertRateAndDispersion(counts, ratePerS * windowS, 1);
    }

    /**
     * Interrupted Poisson: nothing comes in quiet times. With p the share of time in bursts, b the rate in them and r the sum of
     * the rates of change, the index is 1 + 2 b (1 - p) (1 / r - (1 - e^(-r t)) / (r^2 t)), as the rate has variance
     * b^2 p (1 - p) and correlation e^(-r t).
     */
    @ParameterizedTest
    @CsvSource({"10, 1, 2, 5", "20, 0.2, 0.6, 1", "4, 3, 3, 12"})
    void burstsAreMoreDispersed(double burstRatePerS, double burstS, double quietS, double windowS) {
        RandomStreams streams = new RandomStreams(32);
        BurstPlan plan = new BurstPlan(0, burstRatePerS, quietS, burstS);
        double[] counts =
                counts(windowS, run -> new BurstyArrivals(plan, streams.stream("bursts " + burstRatePerS, run)));
        double share = burstS / (burstS + quietS);
        double r = 1 / burstS + 1 / quietS;
        double dispersion =
                1 + 2 * burstRatePerS * (1 - share) * (1 / r - (1 - Math.exp(-r * windowS)) / (r * r * windowS));
        assertThat(dispersion).isGreaterThan(3);
        assertRateAndDispersion(counts, share * burstRatePerS * windowS, dispersion);
    }

    /** By hand: 4 arrivals in each second, however far they are offset. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.24})
    void periodicCountsDoNotVary(double offsetS) {
        double[] counts = counts(10, run -> new PeriodicArrivals(0.25, offsetS));
        assertThat(counts).containsOnly(40);
    }

    /** 3 × 0.1 is not 0.1 + 0.1 + 0.1: times are products, so they do not drift. */
    @Test
    void periodicTimesAreProducts() {
        PeriodicArrivals arrivals = new PeriodicArrivals(0.1, 0);
        assertThat(IntStream.range(0, 5).mapToDouble(n -> arrivals.nextS()).toArray())
                .containsExactly(0, 0.1, 0.2, 3 * 0.1, 0.4);
    }

    /** By hand: periods of 1 and 0.5 s, and a process of two arrivals; those of one time in the order of processes. */
    @Test
    void severalProcessesAreMergedInTheOrderOfTime() {
        PrimitiveIterator.OfDouble two = DoubleStream.of(0.25, 0.5).iterator();
        MergedArrivals merged = new MergedArrivals(List.<ArrivalProcess>of(
                new PeriodicArrivals(1, 0),
                () -> two.hasNext() ? two.nextDouble() : Double.POSITIVE_INFINITY,
                new PeriodicArrivals(0.5, 0)));
        assertThatThrownBy(merged::source).isInstanceOf(IllegalStateException.class);
        assertThat(IntStream.range(0, 7)
                        .mapToObj(n -> merged.nextS() + " from " + merged.source())
                        .toList())
                .containsExactly(
                        "0.0 from 0",
                        "0.0 from 2",
                        "0.25 from 1",
                        "0.5 from 1",
                        "0.5 from 2",
                        "1.0 from 0",
                        "1.0 from 2");
        MergedArrivals none = new MergedArrivals(List.<ArrivalProcess>of(() -> Double.POSITIVE_INFINITY));
        assertThat(none.nextS()).isInfinite();
        assertThatThrownBy(none::source).hasMessage("merged arrivals: there is no arrival that has a source");
    }

    /** Poisson processes together are one of the sum of their rates. */
    @Test
    void mergedPoissonIsPoisson() {
        RandomStreams streams = new RandomStreams(33);
        double[] counts = counts(
                5,
                run -> new MergedArrivals(IntStream.range(0, 4)
                        .mapToObj(ud -> new PoissonArrivals(0.5 + ud, streams.stream("ud " + ud, run)))
                        .toList()));
        assertRateAndDispersion(counts, 5 * 8, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 'periodS must be finite and > 0, was 0.0'",
        "NaN, 0, 'periodS must be finite and > 0, was NaN'",
        "Infinity, 0, 'periodS must be finite and > 0, was Infinity'",
        "1, -1, 'offsetS must be finite and >= 0, was -1.0'",
        "1, NaN, 'offsetS must be finite and >= 0, was NaN'",
    })
    void aPeriodIsChecked(double periodS, double offsetS, String message) {
        assertThatThrownBy(() -> new PeriodicArrivals(periodS, offsetS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("periodic arrivals: " + message);
    }
}
