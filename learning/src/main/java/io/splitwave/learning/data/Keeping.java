package io.splitwave.learning.data;

/** Which generated images are kept for later rounds: always the newest, in a number that depends on the form. */
public sealed interface Keeping {

    /** Every image is kept. */
    record All() implements Keeping {}

    /**
     * The images of the last rounds are kept, also where such a round brought none.
     *
     * @param rounds how many rounds, at least 0; 0 = no image is kept
     */
    record Window(int rounds) implements Keeping {
        /**
         * Checks the number.
         *
         * @param rounds how many rounds
         * @throws IllegalArgumentException if it is below 0
         */
        public Window {
            requireNotNegative("rounds of the window", rounds);
        }
    }

    /**
     * At most so many images are kept.
     *
     * @param images how many, at least 0; 0 = no image is kept
     */
    record Cap(int images) implements Keeping {
        /**
         * Checks the number.
         *
         * @param images how many
         * @throws IllegalArgumentException if it is below 0
         */
        public Cap {
            requireNotNegative("images of the cap", images);
        }
    }

    private static void requireNotNegative(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("generated images kept: " + what + " must be >= 0, were " + number);
        }
    }
}
