package io.splitwave.learning.training;

import io.splitwave.learning.data.Keeping;
import java.util.Objects;

/**
 * How the server trains on generated images, and what its model weighs.
 *
 * @param kappa weight of its model
 * @param keeping which generated images are kept for later rounds
 * @param batch images of a step, at least 1
 * @param learningRate of gradient descent, in (0, 1e6]
 */
public record GenerativeSettings(KappaRule kappa, Keeping keeping, int batch, double learningRate) {
    /**
     * Checks the numbers.
     *
     * @param kappa weight of its model
     * @param keeping which generated images are kept for later rounds
     * @param batch images of a step
     * @param learningRate of gradient descent
     * @throws IllegalArgumentException if a number is out of its range
     */
    public GenerativeSettings {
        Objects.requireNonNull(kappa, "kappa");
        Objects.requireNonNull(keeping, "keeping");
        if (batch < 1) {
            throw new IllegalArgumentException("training on generated images: batch must be >= 1, was " + batch);
        }
        if (!(learningRate > 0 && learningRate <= 1e6)) {
            throw new IllegalArgumentException(
                    "training on generated images: learningRate must be in (0, 1e6], was " + learningRate);
        }
    }
}
