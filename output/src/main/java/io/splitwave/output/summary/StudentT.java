package io.splitwave.output.summary;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t distribution, from which half-widths of means come. */
public final class StudentT {
    /** Accuracy of the quantile; the library's default is coarser than the digits that are written. */
    private static final double QUANTILE_ACCURACY = 1e-15;

    private StudentT() {}

    /**
     * The quantile of a two-sided interval.
     *
     * @param confidence of the interval, within (0, 1)
     * @param degrees of freedom, at least 1
     * @return the quantile at (1 + confidence) / 2
     */
    public static double twoSided(double confidence, long degrees) {
        return new TDistribution(degrees, QUANTILE_ACCURACY).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
