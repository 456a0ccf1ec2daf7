package io.splitwave.optimizer.token;

import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * What a scheme is given when it is made for a replication. A scheme need not look at all of it.
 *
 * @param fixedTokens K of the scheme {@code fixed-tokens}, at least 0
 * @param chance draws numbers uniform in (0, 1), from a stream of the replication that serves nothing else
 */
public record TokenSchemeSettings(int fixedTokens, DoubleSupplier chance) {
    /**
     * Checks the figures.
     *
     * @param fixedTokens K of {@code fixed-tokens}
     * @param chance draws numbers uniform in (0, 1)
     * @throws IllegalArgumentException if {@code fixedTokens} is below 0
     */
    public TokenSchemeSettings {
        Objects.requireNonNull(chance, "chance");
        if (fixedTokens < 0) {
            throw new IllegalArgumentException("token scheme: fixedTokens must be >= 0, was " + fixedTokens);
        }
    }
}
