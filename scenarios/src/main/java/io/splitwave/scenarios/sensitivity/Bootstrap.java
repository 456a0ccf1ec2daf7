package io.splitwave.scenarios.sensitivity;

import io.splitwave.output.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import umontreal.ssj.rng.RandomStream;

/**
 * Half-widths of estimates by drawing the observations again with replacement (Efron and Tibshirani, An Introduction to the
 * Bootstrap, chapters 6 and 13): half of the range that holds the middle part of the samples. Unlike a standard deviation it
 * stays finite where the variance that shares are of comes near 0 in a few samples.
 */
final class Bootstrap {
    /** Samples that are drawn. */
    static final int SAMPLES = 500;

    private Bootstrap() {}

    /**
     * Draws and estimates.
     *
     * @param observations how many there are
     * @param stream of the draws, at its start
     * @param estimate estimates from how often each observation is there; empty if this sample allows none
     * @return a half-width for each estimate; empty if fewer than half of the samples allow one
     */
    static Optional<double[]> halfWidths(
            int observations, RandomStream stream, Function<int[], Optional<double[]>> estimate) {
        List<double[]> found = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            int[] counts = new int[observations];
            for (int i = 0; i < observations; i++) {
                counts[stream.nextInt(0, observations - 1)]++;
            }
            estimate.apply(counts).ifPresent(found::add);
        }
        if (2 * found.size() < SAMPLES) {
            return Optional.empty();
        }
        int outside = (int) Math.round(found.size() * (1 - Summary.CONFIDENCE) / 2);
        double[] halfWidths = new double[found.get(0).length];
        for (int i = 0; i < halfWidths.length; i++) {
            int index = i;
            double[] sorted =
                    found.stream().mapToDouble(each -> each[index]).sorted().toArray();
            halfWidths[i] = (sorted[sorted.length - 1 - outside] - sorted[outside]) / 2;
        }
        return Optional.of(halfWidths);
    }
}
