package io.splitwave.output.row;

import java.io.Serializable;

/** What a decision is for: a frame, or a leg of a round. */
public sealed interface When extends Serializable {
    /**
     * A frame.
     *
     * @param frame from 0
     */
    record Frame(long frame) implements When {
        /**
         * Checks the number.
         *
         * @param frame from 0
         * @throws IllegalArgumentException if it is negative
         */
        public Frame {
            Require.index(() -> "decision", "frame", frame);
        }

        @Override
        public String toString() {
            return "frame " + frame;
        }
    }

    /**
     * A leg of a round: what is planned at once between two barriers. A request is a round of one leg.
     *
     * @param cohort cohort, from 0
     * @param round round of the cohort, from 0
     * @param leg leg of the round, from 0
     */
    record Leg(int cohort, int round, int leg) implements When {
        /**
         * Checks the numbers.
         *
         * @param cohort from 0
         * @param round from 0
         * @param leg from 0
         * @throws IllegalArgumentException if one is negative
         */
        public Leg {
            Require.index(() -> "decision", "cohort", cohort);
            Require.index(() -> "decision", "round", round);
            Require.index(() -> "decision", "leg", leg);
        }

        @Override
        public String toString() {
            return "leg " + leg + " of round " + round + ", cohort " + cohort;
        }
    }
}
