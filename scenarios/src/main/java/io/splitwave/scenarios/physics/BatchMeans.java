package io.splitwave.scenarios.physics;

import io.splitwave.output.summary.StudentT;
import java.util.Arrays;

/**
 * Mean of a correlated, stationary sequence and how far it may be from the truth: means of batches that are much longer
 * than the memory of the sequence are nearly independent and normal (Law, Simulation Modeling and Analysis, section
 * 9.5.3).
 *
 * @param mean mean over all batches
 * @param halfWidth half-width of the confidence interval, Student's t over the batch means
 */
record BatchMeans(double mean, double halfWidth) {
    /**
     * Batches a sequence.
     *
     * @param values the sequence; values after the last full batch are left out
     * @param from first value that counts; those before it are warm-up
     * @param batches number of batches, at least 2
     * @param confidence of the interval, in (0, 1)
     */
    static BatchMeans of(double[] values, int from, int batches, double confidence) {
        int length = (values.length - from) / batches;
        double[] means = new double[batches];
        for (int b = 0; b < batches; b++) {
            int start = from + b * length;
            means[b] = Arrays.stream(values, start, start + length).sum() / length;
        }
        double mean = Arrays.stream(means).sum() / batches;
        double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (batches - 1);
        double t = StudentT.twoSided(confidence, batches - 1);
        return new BatchMeans(mean, t * Math.sqrt(variance / batches));
    }
}
