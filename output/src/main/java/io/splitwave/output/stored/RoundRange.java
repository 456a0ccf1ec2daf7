package io.splitwave.output.stored;

/**
 * Some rounds of some replications; both ends included.
 *
 * @param fromReplication first replication, from 0
 * @param toReplication last replication
 * @param fromRound first round of each cohort, from 0
 * @param toRound last round of each cohort
 */
public record RoundRange(int fromReplication, int toReplication, int fromRound, int toRound) {
    /**
     * Checks the order.
     *
     * @param fromReplication first replication
     * @param toReplication last replication
     * @param fromRound first round of each cohort
     * @param toRound last round of each cohort
     * @throws IllegalArgumentException if an end is before its beginning, or a beginning below 0
     */
    public RoundRange {
        if (fromReplication < 0 || toReplication < fromReplication) {
            throw new IllegalArgumentException("no replications from " + fromReplication + " to " + toReplication);
        }
        if (fromRound < 0 || toRound < fromRound) {
            throw new IllegalArgumentException("no rounds from " + fromRound + " to " + toRound);
        }
    }

    /** The condition on a table that has both columns. */
    String where() {
        return whereReplication() + " AND round BETWEEN " + fromRound + " AND " + toRound;
    }

    /** The condition on a table that has replications. */
    String whereReplication() {
        return " WHERE replication BETWEEN " + fromReplication + " AND " + toReplication;
    }
}
