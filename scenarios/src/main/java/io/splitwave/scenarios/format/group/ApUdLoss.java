package io.splitwave.scenarios.format.group;

import java.util.OptionalDouble;

/**
 * Log-distance path loss C0 (d / d0)^-a of the links between AP and UDs.
 *
 * @param referenceGain C0, power gain at the reference distance, a ratio (not dB), greater than 0, at most 1
 * @param referenceDistanceM d0, m, greater than 0
 * @param minimumDistanceM shorter distances are taken as this one, m, greater than 0; empty = d0
 * @param exponent a, at least 0
 */
public record ApUdLoss(
        double referenceGain, double referenceDistanceM, OptionalDouble minimumDistanceM, double exponent) {

    /**
     * The distance that shorter ones are taken as.
     *
     * @return m, greater than 0
     */
    public double leastDistanceM() {
        return minimumDistanceM.orElse(referenceDistanceM);
    }
}
