package io.splitwave.optimizer.token;

/**
 * A way to decide the tokens of a round. An instance belongs to one replication and must not be shared between threads; it does not
 * see the clock.
 */
public interface TokenScheme {
    /**
     * The name it is chosen by.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * Decides one round. Limits of power, band, energy and standing time are kept up to 1e-9 of their value.
     *
     * @param instance what is known
     * @return a decision; a UD that cannot send within its limits is left out
     * @throws IllegalArgumentException if the settings of the scheme do not suit the instance
     */
    TokenDecision decide(TokenInstance instance);
}
