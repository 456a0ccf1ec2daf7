package io.splitwave.output.stored;

/**
 * One line of a run's summary.
 *
 * @param metric its name in files
 * @param unit SI unit; {@code 1} for counts and ratios
 * @param meaning one line
 * @param mean mean over the replications; NaN if none has a value
 * @param halfWidth half width of its 95 % confidence interval; NaN if not known
 * @param n replications that have a value
 * @param min smallest value; NaN if there is none
 * @param max largest value; NaN if there is none
 */
public record Figure(
        String metric, String unit, String meaning, double mean, double halfWidth, long n, double min, double max) {}
