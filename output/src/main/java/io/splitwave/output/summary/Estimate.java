package io.splitwave.output.summary;

import java.util.OptionalLong;

/**
 * A mean from independent observations, and its precision.
 *
 * @param n observations
 * @param mean their mean; NaN if there is none
 * @param halfWidth half-width of the confidence interval of the mean, Student's t; NaN from fewer than two observations
 */
public record Estimate(long n, double mean, double halfWidth) {
    /** More observations than can be made. */
    private static final long MOST = 1L << 30;

    /**
     * Estimates a mean.
     *
     * @param observations independent and of one distribution; none is NaN
     * @param confidence of the interval, within (0, 1)
     * @return mean and half-width
     */
    public static Estimate of(double[] observations, double confidence) {
        RunningMean mean = new RunningMean();
        for (double observation : observations) {
            mean.add(observation);
        }
        return new Estimate(mean.n(), mean.mean(), mean.halfWidth(confidence));
    }

    /**
     * How many observations would give this precision, by the spread of the present ones.
     *
     * @param observations at least 2
     * @param halfWidth to get below, above 0
     * @param confidence of the interval, within (0, 1)
     * @return the least number, at least 2; empty if the spread is unknown or more than a thousand million would be needed
     */
    public static OptionalLong observationsFor(double[] observations, double halfWidth, double confidence) {
        RunningMean mean = new RunningMean();
        for (double observation : observations) {
            mean.add(observation);
        }
        double deviation = Math.sqrt(mean.variance());
        if (!(deviation >= 0 && halfWidth > 0) || RunningMean.halfWidth(MOST, deviation, confidence) >= halfWidth) {
            return OptionalLong.empty();
        }
        long tooFew = 1;
        long enough = MOST;
        while (enough - tooFew > 1) {
            long middle = (tooFew + enough) / 2;
            if (RunningMean.halfWidth(middle, deviation, confidence) < halfWidth) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalLong.of(enough);
    }
}
