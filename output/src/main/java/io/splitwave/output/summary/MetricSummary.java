package io.splitwave.output.summary;

import io.splitwave.output.word.Metric;

/**
 * One metric over the replications that have it.
 *
 * @param metric which
 * @param n replications that have a value
 * @param groups how many independent groups of replications the half width comes from; n where each is independent
 * @param mean mean of the n values, in the metric's unit; NaN if n is 0
 * @param halfWidth half width of the 95 % confidence interval of the mean, Student's t over the means of groups; NaN if
 *     there are fewer than 2 or a value is infinite
 * @param varianceFactor variance that the mean of n independent replications would have over that of this one, both as
 *     estimated from these replications; NaN where all are independent, or nothing varies
 * @param min smallest value; NaN if n is 0
 * @param max largest value; NaN if n is 0
 */
public record MetricSummary(
        Metric metric,
        long n,
        long groups,
        double mean,
        double halfWidth,
        double varianceFactor,
        double min,
        double max) {

    /**
     * A metric over independent replications.
     *
     * @param metric which
     * @param n replications that have a value
     * @param mean mean of the n values, in the metric's unit
     * @param halfWidth half width of the 95 % confidence interval of the mean, Student's t over the means of groups
     * @param min smallest value
     * @param max largest value
     */
    public MetricSummary(Metric metric, long n, double mean, double halfWidth, double min, double max) {
        this(metric, n, n, mean, halfWidth, Double.NaN, min, max);
    }
}
