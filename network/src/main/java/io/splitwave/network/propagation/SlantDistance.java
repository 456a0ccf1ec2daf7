package io.splitwave.network.propagation;

import java.util.Objects;

/**
 * A law of the distance for a site above the UDs: the distance in space counts, not that on the ground.
 *
 * @param law gain over the distance in space
 * @param riseM how much higher than the UDs the site is, m, finite, at least 0
 */
public record SlantDistance(DistanceLaw law, double riseM) implements DistanceLaw {

    /**
     * Checks the height.
     *
     * @param law gain over the distance in space
     * @param riseM how much higher than the UDs the site is, m
     * @throws IllegalArgumentException if the height is out of its range
     */
    public SlantDistance {
        Objects.requireNonNull(law, "law");
        if (!(riseM >= 0) || Double.isInfinite(riseM)) {
            throw new IllegalArgumentException("slant distance: riseM must be finite and >= 0, was " + riseM);
        }
    }

    @Override
    public double gain(double distanceM) {
        if (!(distanceM >= 0) || Double.isInfinite(distanceM)) {
            throw new IllegalArgumentException("slant distance: distanceM must be finite and >= 0, was " + distanceM);
        }
        return law.gain(Math.hypot(distanceM, riseM));
    }
}
