package io.splitwave.scenarios.progress;

/**
 * What there is to do.
 *
 * @param rounds rounds of all replications together, at least 1
 * @param replications replications, at least 1
 * @param atMost whether these are bounds, and it may end before
 */
public record Workload(long rounds, int replications, boolean atMost) {
    /**
     * Work that is done when all of it is.
     *
     * @param rounds see the record
     * @param replications see the record
     * @return the work
     */
    public static Workload of(long rounds, int replications) {
        return new Workload(rounds, replications, false);
    }
}
