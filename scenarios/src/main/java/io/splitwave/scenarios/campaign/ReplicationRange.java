package io.splitwave.scenarios.campaign;

/**
 * Replications with consecutive numbers.
 *
 * @param from the first, from 0
 * @param to the first number after them, at least {@code from}
 */
public record ReplicationRange(int from, int to) {
    /**
     * Checks the bounds.
     *
     * @param from the first, from 0
     * @param to the first number after them
     * @throws IllegalArgumentException if {@code from} is negative or above {@code to}
     */
    public ReplicationRange {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("replications must be 0 <= from <= to, were " + from + " to " + to);
        }
    }

    /**
     * How many they are.
     *
     * @return at least 0
     */
    public int count() {
        return to - from;
    }

    /**
     * Whether a replication is in both.
     *
     * @param other any
     * @return true if one is
     */
    public boolean overlaps(ReplicationRange other) {
        return Math.max(from, other.from) < Math.min(to, other.to);
    }

    /**
     * The range in words; it must not be empty.
     *
     * @return for example {@code replications 3 to 5}
     */
    public String text() {
        return count() == 1 ? "replication " + from : "replications " + from + " to " + (to - 1);
    }

    /**
     * The rest when the first few are done.
     *
     * @param done how many, at most {@link #count()}
     * @return the others
     */
    public ReplicationRange after(int done) {
        return new ReplicationRange(from + done, to);
    }
}
