package io.splitwave.kernel.round;

/** When a barrier opens, and what becomes of those that have not arrived by then. */
public sealed interface BarrierRule {
    /** It opens when every member that is not dropped has arrived. */
    record All() implements BarrierRule {}

    /**
     * It opens when every member that is not dropped has arrived, at the latest at the deadline; members that are late
     * are dropped. An arrival exactly at the deadline is in time.
     *
     * @param afterRoundStartS time from the start of the round, s, finite, above 0
     */
    record Deadline(double afterRoundStartS) implements BarrierRule {
        /**
         * Checks the time.
         *
         * @param afterRoundStartS time from the start of the round, s
         * @throws IllegalArgumentException if the time is not above 0 and finite
         */
        public Deadline {
            if (!(afterRoundStartS > 0) || afterRoundStartS == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "deadline: afterRoundStartS must be finite and > 0, was " + afterRoundStartS);
            }
        }
    }

    /**
     * It opens at the k-th arrival and the members that have not arrived are dropped; with fewer than k members left it
     * opens when all of them have arrived. Of several that arrive at one instant the lowest members count first.
     *
     * @param k arrivals that are enough, at least 1
     */
    record FirstK(int k) implements BarrierRule {
        /**
         * Checks the number.
         *
         * @param k arrivals that are enough
         * @throws IllegalArgumentException if k is below 1
         */
        public FirstK {
            if (k < 1) {
                throw new IllegalArgumentException("k of n: k must be >= 1, was " + k);
            }
        }
    }
}
