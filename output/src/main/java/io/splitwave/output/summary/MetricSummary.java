package io.splitwave.output.summary;

/**
 * One metric over the replications that have it.
 *
 * @param metric which
 * @param n replications that have a value
 * @param mean their mean, in the metric's unit; NaN if n is 0
 * @param halfWidth half width of the 95 % confidence interval of the mean, Student's t; NaN if n is below 2 or a value
 *     is infinite
 * @param min smallest value; NaN if n is 0
 * @param max largest value; NaN if n is 0
 */
public record MetricSummary(Metric metric, long n, double mean, double halfWidth, double min, double max) {}
