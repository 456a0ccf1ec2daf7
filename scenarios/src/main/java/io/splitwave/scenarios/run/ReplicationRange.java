package io.splitwave.scenarios.run;

/**
 * Replications with consecutive numbers.
 *
 * @param from the first, from 0
 * @param to the first that is no more of them, at least {@code from}
 */
public record ReplicationRange(int from, int to) {
    /**
     * Checks the bounds.
     *
     * @param from see the record
     * @param to see the record
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
     * Those left when the first few are done.
     *
     * @param done how many, at most {@link #count()}
     * @return the others
     */
    public ReplicationRange after(int done) {
        return new ReplicationRange(from + done, to);
    }
}
