package io.splitwave.output.trace;

/**
 * The part of a replication that a trace shows.
 *
 * @param rounds rounds of each cohort
 * @param uds user devices
 */
public record TraceLimit(Range rounds, Range uds) {
    /** Everything. */
    public static final TraceLimit NONE = new TraceLimit(Range.ALL, Range.ALL);

    /**
     * Whole numbers from one to another.
     *
     * @param from the first, at least 0
     * @param to the last, at least {@code from}
     */
    public record Range(int from, int to) {
        /** Every number. */
        public static final Range ALL = new Range(0, Integer.MAX_VALUE);

        /**
         * Checks the bounds.
         *
         * @param from the first, at least 0
         * @param to the last, at least {@code from}
         * @throws IllegalArgumentException if they are not in order
         */
        public Range {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("range: expected 0 <= from <= to, was " + from + " to " + to);
            }
        }

        /**
         * Whether a number lies in it.
         *
         * @param number any
         * @return true if it does
         */
        public boolean has(int number) {
            return number >= from && number <= to;
        }
    }
}
