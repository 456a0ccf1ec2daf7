package io.splitwave.optimizer.generation;

/**
 * A way to decide who trains in a round, with which subcarriers and power, and how many images the server generates. An instance
 * belongs to one replication and must not be shared between threads; it does not see the clock.
 */
public interface GenerationScheme {
    /**
     * The name it is chosen by.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * Decides one round.
     *
     * @param instance what is known when it begins
     * @return a decision that keeps the budgets of energy. All but {@code random-selection} and {@code all-vehicles} select only
     *     user devices that arrive within their times
     * @throws ArithmeticException if more images fit into the round than an int holds
     */
    GenerationDecision decide(GenerationInstance instance);
}
