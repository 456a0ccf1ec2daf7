package io.splitwave.learning.training;

import io.splitwave.learning.architecture.LowRankAdaptation;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a network learns.
 *
 * @param deviceLearns whether anything in front of the cut learns; if not, no gradient comes down to the device
 * @param adaptation adapters that learn together with the head while all other weights stay as they are; empty = every
 *     weight learns
 */
public record Tuning(boolean deviceLearns, Optional<LowRankAdaptation> adaptation) {
    /**
     * Checks that both are given.
     *
     * @param deviceLearns whether anything in front of the cut learns
     * @param adaptation adapters; empty = every weight learns
     */
    public Tuning {
        Objects.requireNonNull(adaptation, "adaptation");
    }

    /**
     * Every weight on both sides learns.
     *
     * @return training of the whole network
     */
    public static Tuning whole() {
        return new Tuning(true, Optional.empty());
    }
}
