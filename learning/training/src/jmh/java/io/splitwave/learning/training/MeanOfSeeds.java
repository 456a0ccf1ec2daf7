package io.splitwave.learning.training;

import java.util.Arrays;
import java.util.Locale;

/**
 * Mean of independent seeds and its 95 % half-width.
 *
 * @param values of each seed, one to eight
 */
record MeanOfSeeds(double[] values) {
    /** Two-sided 95 % quantiles of Student's t for 2, 3, 4 ... seeds. */
    private static final double[] T = {Double.NaN, Double.NaN, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365};

    double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** NaN of one seed. */
    double halfWidth() {
        double mean = mean();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        int n = values.length;
        return T[n] * Math.sqrt(squares / (n - 1) / n);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f +- %.4f", mean(), halfWidth());
    }
}
