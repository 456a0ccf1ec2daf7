package io.splitwave.learning.training;

import io.splitwave.learning.training.engine.TrainingFailedException;

/**
 * The result of a round.
 *
 * @param weights of the model after it
 * @param loss mean over the learners of the mean cross-entropy of their batches, nat
 */
record Learned(Weights weights, double loss) {

    /**
     * The same, if its loss is a number.
     *
     * @param diverged what has diverged if it is not, for the message
     * @throws TrainingFailedException if the loss is not finite
     */
    Learned orFail(String diverged) {
        if (!Double.isFinite(loss)) {
            throw new TrainingFailedException(
                    diverged + ": the loss is " + loss + "; a smaller learning rate may help");
        }
        return this;
    }
}
