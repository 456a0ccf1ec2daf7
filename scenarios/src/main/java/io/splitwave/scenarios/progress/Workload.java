package io.splitwave.scenarios.progress;

/**
 * The work of a run.
 *
 * @param rounds rounds of all replications together; 0 where it is not known, because frames end the run
 * @param replications replications, at least 1
 * @param atMost whether these are bounds, and it may end before
 * @param noun of one round in the display: "round", or "request" where a round is one
 */
public record Workload(long rounds, int replications, boolean atMost, String noun) {
    private static final String ROUND = "round";

    /**
     * Checks the numbers.
     *
     * @param rounds rounds of all replications together
     * @param replications replications, at least 1
     * @param atMost whether these are bounds, and it may end before
     * @param noun of one round in the display
     * @throws IllegalArgumentException if there are fewer than no rounds, no replications, or no noun
     */
    public Workload {
        if (rounds < 0 || replications < 1) {
            throw new IllegalArgumentException(
                    "workload: rounds must be >= 0 and replications >= 1, were " + rounds + " and " + replications);
        }
        if (noun.isBlank()) {
            throw new IllegalArgumentException("workload: the noun of a round must not be blank");
        }
    }

    /**
     * Work in rounds that is done when all of it is.
     *
     * @param rounds rounds of all replications together
     * @param replications replications, at least 1
     * @return the work
     */
    public static Workload of(long rounds, int replications) {
        return new Workload(rounds, replications, false, ROUND);
    }
}
