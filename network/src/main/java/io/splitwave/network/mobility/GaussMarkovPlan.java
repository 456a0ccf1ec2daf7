package io.splitwave.network.mobility;

import io.splitwave.network.geometry.Rectangle;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a UD drifts: a velocity with memory, reflected at the edges of its area.
 *
 * @param area where it stays
 * @param meanSpeedMps length of the mean velocity, m/s, finite, at least 0
 * @param meanDirectionRad direction of the mean velocity at the start, rad; empty = each UD draws its own
 * @param deviationMps standard deviation of each velocity component, m/s, finite, at least 0
 * @param memory correlation of the velocity from one frame to the next, in [0, 1]; 0 = none, 1 = never changes
 */
public record GaussMarkovPlan(
        Rectangle area, double meanSpeedMps, OptionalDouble meanDirectionRad, double deviationMps, double memory) {

    /**
     * Checks the figures.
     *
     * @param area where it stays
     * @param meanSpeedMps length of the mean velocity, m/s
     * @param meanDirectionRad direction of the mean velocity at the start, rad
     * @param deviationMps standard deviation of each velocity component, m/s
     * @param memory correlation of the velocity from one frame to the next
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public GaussMarkovPlan {
        Objects.requireNonNull(area, "area");
        requireSpeed("meanSpeedMps", meanSpeedMps);
        requireSpeed("deviationMps", deviationMps);
        if (meanDirectionRad.isPresent() && !Double.isFinite(meanDirectionRad.getAsDouble())) {
            throw new IllegalArgumentException(
                    "Gauss-Markov motion: meanDirectionRad must be finite, was " + meanDirectionRad.getAsDouble());
        }
        if (!(memory >= 0 && memory <= 1)) {
            throw new IllegalArgumentException("Gauss-Markov motion: memory must be in [0, 1], was " + memory);
        }
    }

    private static void requireSpeed(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "Gauss-Markov motion: " + name + " must be finite and >= 0, was " + value);
        }
    }
}
