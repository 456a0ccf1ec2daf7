package io.splitwave.optimizer.generation;

import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * What a scheme is given when it is made for a replication. A scheme need not look at it.
 *
 * @param chance draws numbers uniform in (0, 1), from a stream of the replication that serves nothing else
 */
public record GenerationSchemeSettings(DoubleSupplier chance) {
    /**
     * Checks that there is one.
     *
     * @param chance draws numbers uniform in (0, 1)
     */
    public GenerationSchemeSettings {
        Objects.requireNonNull(chance, "chance");
    }
}
