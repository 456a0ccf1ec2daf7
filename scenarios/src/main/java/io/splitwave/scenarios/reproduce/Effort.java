package io.splitwave.scenarios.reproduce;

/**
 * How much is played for a figure.
 *
 * @param name its name in the report
 * @param share of the replications and rounds that a figure asks for, within 0..1
 * @param leastReplications replications that are played anyway, at least 2, so that there is an interval
 */
public record Effort(String name, double share, int leastReplications) {
    /** Enough replications to separate the curves. */
    public static final Effort FULL = new Effort("full", 1, 2);

    /** Under two minutes in all; more verdicts stay open. */
    public static final Effort QUICK = new Effort("quick", 0.15, 6);

    /**
     * Checks the bounds.
     *
     * @param name its name in the report
     * @param share of the replications and rounds that a figure asks for, within 0..1
     * @param leastReplications replications that are played anyway, so that there is an interval
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Effort {
        if (!(share >= 0 && share <= 1) || leastReplications < 2) {
            throw new IllegalArgumentException(
                    "effort " + name + ": share must be in 0..1 and leastReplications >= 2, were " + share + " and "
                            + leastReplications);
        }
    }

    /**
     * Replications for a figure.
     *
     * @param full how many it asks for
     * @return a share of them, not below the least
     */
    public int replications(int full) {
        return Math.max(leastReplications, (int) Math.round(full * share));
    }

    /**
     * Replications for a costly figure, for which two are enough.
     *
     * @param full how many it asks for
     * @return a share of them, at least 2
     */
    public int fewReplications(int full) {
        return Math.max(2, (int) Math.round(full * share));
    }

    /**
     * Rounds of each replication.
     *
     * @param full how many a figure asks for
     * @return a share of them, at least 1
     */
    public int rounds(int full) {
        return Math.max(1, (int) Math.round(full * share));
    }
}
