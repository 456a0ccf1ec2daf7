package io.splitwave.learning.training;

/**
 * The result of a round.
 *
 * @param weights of the model after it
 * @param loss mean over the learners of the mean cross-entropy of their batches, nat
 */
record Learned(Weights weights, double loss) {}
