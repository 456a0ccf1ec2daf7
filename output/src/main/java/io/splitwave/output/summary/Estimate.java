package io.splitwave.output.summary;

/**
 * A mean from independent observations, and how well it is known.
 *
 * @param n observations
 * @param mean their mean; NaN if there is none
 * @param halfWidth half-width of the confidence interval of the mean, Student's t; NaN from fewer than two observations
 */
public record Estimate(long n, double mean, double halfWidth) {

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
}
