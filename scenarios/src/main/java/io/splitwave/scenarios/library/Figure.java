package io.splitwave.scenarios.library;

import java.util.List;

/**
 * One metric of an experiment over its replications.
 *
 * @param name its name, such as {@code sum_delay}; {@code splitwave systems NAME} lists those of a system
 * @param meaning what it measures, in words
 * @param unit SI unit of its values, such as {@code s}; {@code 1} for counts and ratios
 * @param n replications that have a value
 * @param mean mean of the n values; NaN if n is 0
 * @param halfWidth half width of the 95 % confidence interval of the mean (Student's t); NaN for fewer than 2 independent
 *     values
 * @param values the value of each replication, in the order of their numbers; NaN where one has none
 */
public record Figure(
        String name, String meaning, String unit, long n, double mean, double halfWidth, List<Double> values) {
    /**
     * Copies the values.
     *
     * @param name its name
     * @param meaning what it measures
     * @param unit of its values
     * @param n replications that have a value
     * @param mean mean of the n values
     * @param halfWidth half width of the 95 % confidence interval of the mean
     * @param values the value of each replication
     */
    public Figure {
        values = List.copyOf(values);
    }
}
