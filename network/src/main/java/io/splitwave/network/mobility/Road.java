package io.splitwave.network.mobility;

import io.splitwave.network.geometry.Position;
import java.util.List;
import java.util.Objects;

/**
 * The straight piece of a road that is covered.
 *
 * @param start where it begins
 * @param directionRad where it leads, rad, counted from the x axis, finite
 * @param lengthM covered length, m, finite, greater than 0
 * @param lanes its lanes, at least one; copied
 */
public record Road(Position start, double directionRad, double lengthM, List<Lane> lanes) {

    /**
     * Checks and copies.
     *
     * @param start where it begins
     * @param directionRad where it leads, rad, counted from the x axis
     * @param lengthM covered length, m
     * @param lanes its lanes, at least one
     * @throws IllegalArgumentException if a figure is out of its range or there is no lane
     */
    public Road {
        Objects.requireNonNull(start, "start");
        lanes = List.copyOf(lanes);
        if (!Double.isFinite(directionRad)) {
            throw new IllegalArgumentException("road: directionRad must be finite, was " + directionRad);
        }
        if (!(lengthM > 0) || Double.isInfinite(lengthM)) {
            throw new IllegalArgumentException("road: lengthM must be finite and > 0, was " + lengthM);
        }
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("road: at least 1 lane is needed, was 0");
        }
    }

    /**
     * One lane.
     *
     * @param offsetM distance to the left of the road's line, looking along its direction, m, finite
     * @param forward whether traffic goes along the road's direction, or against it
     */
    public record Lane(double offsetM, boolean forward) {

        /**
         * Checks the offset.
         *
         * @param offsetM distance to the left of the road's line, looking along its direction, m
         * @param forward whether traffic goes along the road's direction, or against it
         * @throws IllegalArgumentException if the offset is not finite
         */
        public Lane {
            if (!Double.isFinite(offsetM)) {
                throw new IllegalArgumentException("lane: offsetM must be finite, was " + offsetM);
            }
        }
    }
}
