package io.splitwave.learning.training;

import io.splitwave.learning.architecture.Architecture;
import java.util.Objects;

/**
 * How to train.
 *
 * @param architecture the network; batch normalisation cannot be trained
 * @param protocol how devices and server learn together
 * @param learningRate of gradient descent, in (0, 1e6]
 * @param batch images of a batch, at least 1
 * @param localSteps batches each device takes in a round, at least 1
 */
public record TrainingSettings(
        Architecture architecture, TrainingProtocol protocol, double learningRate, int batch, int localSteps) {
    /**
     * Checks the numbers.
     *
     * @param architecture see the record
     * @param protocol see the record
     * @param learningRate see the record
     * @param batch see the record
     * @param localSteps see the record
     * @throws IllegalArgumentException if a number is out of range
     */
    public TrainingSettings {
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(protocol, "protocol");
        if (!(learningRate > 0 && learningRate <= 1e6)) {
            throw new IllegalArgumentException("training: learningRate must be in (0, 1e6], was " + learningRate);
        }
        if (batch < 1 || localSteps < 1) {
            throw new IllegalArgumentException(
                    "training: batch and localSteps must be >= 1, were " + batch + " and " + localSteps);
        }
    }
}
