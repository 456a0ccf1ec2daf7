package io.splitwave.output.report;

import java.util.List;

/**
 * Differences of the entries of a comparison to one of them, world by world.
 *
 * @param reference place of the entry that the others are compared with, from 0
 * @param entries the others
 */
public record ComparedDifferences(int reference, List<Entry> entries) {
    /**
     * One metric of one entry, less that of the reference.
     *
     * @param metric name of the metric
     * @param unit SI unit
     * @param mean mean difference; NaN if no world has both
     * @param jointHalfWidth half-width with which the intervals of all entries hold together at 95 %; NaN if not known
     * @param varianceSaved share of the variance that pairing takes away; NaN without variation
     * @param n worlds that have both
     */
    public record Difference(
            String metric, String unit, double mean, double jointHalfWidth, double varianceSaved, long n) {}

    /**
     * The differences of an entry.
     *
     * @param entry its place, from 0
     * @param differences its differences
     */
    public record Entry(int entry, List<Difference> differences) {
        /**
         * Copies the list.
         *
         * @param entry its place, from 0
         * @param differences its differences
         */
        public Entry {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Copies the list.
     *
     * @param reference place of the entry that the others are compared with
     * @param entries the others
     */
    public ComparedDifferences {
        entries = List.copyOf(entries);
    }
}
