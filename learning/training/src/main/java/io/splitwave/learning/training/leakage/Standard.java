package io.splitwave.learning.training.leakage;

import java.util.Arrays;

/**
 * Mean and deviation of what crosses.
 *
 * @param mean of each element
 * @param deviation of each, but at least a tenth of what they have in the mean: an element that hardly varies in the attacker's images may
 *     be far off in others, and a decoder with it; 1 if none varies
 */
record Standard(double[] mean, double[] deviation) {
    private static final double LEAST_SHARE = .1;

    static Standard of(float[][] rows) {
        double[] mean = new double[rows[0].length];
        double[] deviation = new double[mean.length];
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / (double) rows.length;
            }
        }
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.length;
            }
        }
        double variance = Arrays.stream(deviation).sum() / mean.length;
        double least = variance > 0 ? LEAST_SHARE * Math.sqrt(variance) : 1;
        for (int i = 0; i < mean.length; i++) {
            deviation[i] = Math.max(least, Math.sqrt(deviation[i]));
        }
        return new Standard(mean, deviation);
    }

    double[][] standardised(float[][] rows) {
        double[][] standard = new double[rows.length][mean.length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < mean.length; i++) {
                standard[r][i] = (rows[r][i] - mean[i]) / deviation[i];
            }
        }
        return standard;
    }
}
