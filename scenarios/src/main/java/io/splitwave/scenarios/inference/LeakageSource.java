package io.splitwave.scenarios.inference;

import java.util.List;

/** Where the leakages of cuts come from. */
public sealed interface LeakageSource {
    /** The study's list for its cuts of VGG16. It was chosen, not measured. */
    record Illustrative() implements LeakageSource {}

    /** Attacks on what crosses the cuts of a network that is trained here. */
    record Measured() implements LeakageSource {}

    /**
     * The user's own.
     *
     * @param leakages one for each cut, from the input on, each 0 to 1
     */
    record Given(List<Double> leakages) implements LeakageSource {
        /**
         * Copies the list.
         *
         * @param leakages one for each cut
         */
        public Given {
            leakages = List.copyOf(leakages);
        }
    }
}
