package io.splitwave.learning.training.leakage;

import io.splitwave.learning.profile.InferenceBits;
import java.util.Objects;

/**
 * How the leakage of cuts is measured.
 *
 * @param bits of an element of the input and of an activation as they are sent. From 17 bits on an activation is sent as it is
 * @param images of each of three parts: to train the network, the attacker's own, and those to be told; at least 20
 * @param epochs of the network's training, at least 1
 * @param batch images of a step of it, at least 1
 * @param learningRate of gradient descent, finite, greater than 0
 * @param attackSteps of Adam by which the perceptron learns, at least 1
 * @param seed of all draws, at least 0
 */
public record LeakageSettings(
        InferenceBits bits, int images, int epochs, int batch, double learningRate, int attackSteps, long seed) {
    private static final int FEWEST_IMAGES = 20;

    /**
     * Checks the numbers.
     *
     * @param bits of an element
     * @param images of each part
     * @param epochs of the network's training
     * @param batch images of a step
     * @param learningRate of gradient descent
     * @param attackSteps by which the perceptron learns
     * @param seed of all draws
     * @throws IllegalArgumentException if one is out of its range
     */
    public LeakageSettings {
        Objects.requireNonNull(bits, "bits");
        if (images < FEWEST_IMAGES) {
            throw new IllegalArgumentException(
                    "leakage: images must be >= " + FEWEST_IMAGES + " in each part, were " + images);
        }
        if (epochs < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "leakage: epochs and batch must be >= 1, were " + epochs + " and " + batch);
        }
        if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("leakage: learningRate must be finite and > 0, was " + learningRate);
        }
        if (attackSteps < 1) {
            throw new IllegalArgumentException("leakage: attackSteps must be >= 1, was " + attackSteps);
        }
        if (seed < 0) {
            throw new IllegalArgumentException("leakage: seed must be >= 0, was " + seed);
        }
    }
}
