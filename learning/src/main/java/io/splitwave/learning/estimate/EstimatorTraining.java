package io.splitwave.learning.estimate;

import java.util.function.DoubleConsumer;

/** How an estimator learns. The same traces and settings give the same numbers to the last bit. */
@FunctionalInterface
public interface EstimatorTraining {
    /**
     * Learns. It may take minutes, and ends early if its thread is interrupted.
     *
     * @param traces to learn from
     * @param settings what the estimator is made with
     * @param done receives the share of the training that is done, in (0, 1], from time to time if it takes long
     * @return the numbers, none if there is nothing to learn
     * @throws IllegalArgumentException if no trace is as long as window and horizon
     * @throws io.splitwave.kernel.time.StoppedException if the thread was interrupted
     */
    double[] learn(TrainingTraces traces, EstimatorSettings settings, DoubleConsumer done);
}
