package io.splitwave.optimizer.sfl;

/**
 * A way to decide a round when it begins. An instance belongs to one replication and must not be shared between threads; it
 * does not see the clock.
 */
public interface RoundScheme {
    /**
     * The name it is chosen by.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * Decides one round.
     *
     * @param state what is known when it begins
     * @return a decision that {@link RoundState#require} accepts
     */
    RoundDecision decide(RoundState state);

    /**
     * Whether it may decide that shares are pooled, so that it must be known who sends.
     *
     * @return false unless a scheme says otherwise
     */
    default boolean pools() {
        return false;
    }
}
