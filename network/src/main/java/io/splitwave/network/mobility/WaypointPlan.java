package io.splitwave.network.mobility;

import io.splitwave.network.geometry.Area;
import java.util.Objects;

/**
 * How a UD wanders from waypoint to waypoint: uniform waypoints, uniform speed per leg, uniform pause at each waypoint.
 *
 * @param area where the waypoints lie
 * @param minSpeedMps slowest leg, m/s, greater than 0 (at 0 the mean speed decays to nothing)
 * @param maxSpeedMps fastest leg, m/s, finite, at least {@code minSpeedMps}
 * @param minPauseS shortest pause, s, at least 0
 * @param maxPauseS longest pause, s, finite, at least {@code minPauseS}
 */
public record WaypointPlan(Area area, double minSpeedMps, double maxSpeedMps, double minPauseS, double maxPauseS) {

    /**
     * Checks the bounds.
     *
     * @param area where the waypoints lie
     * @param minSpeedMps slowest leg, m/s
     * @param maxSpeedMps fastest leg, m/s
     * @param minPauseS shortest pause, s
     * @param maxPauseS longest pause, s
     * @throws IllegalArgumentException if a bound is out of its range
     */
    public WaypointPlan {
        Objects.requireNonNull(area, "area");
        if (!(minSpeedMps > 0)) {
            throw new IllegalArgumentException("random waypoint: minSpeedMps must be > 0, was " + minSpeedMps);
        }
        if (!(maxSpeedMps >= minSpeedMps) || Double.isInfinite(maxSpeedMps)) {
            throw new IllegalArgumentException("random waypoint: maxSpeedMps must be finite and >= minSpeedMps = "
                    + minSpeedMps + ", was " + maxSpeedMps);
        }
        if (!(minPauseS >= 0)) {
            throw new IllegalArgumentException("random waypoint: minPauseS must be >= 0, was " + minPauseS);
        }
        if (!(maxPauseS >= minPauseS) || Double.isInfinite(maxPauseS)) {
            throw new IllegalArgumentException(
                    "random waypoint: maxPauseS must be finite and >= minPauseS = " + minPauseS + ", was " + maxPauseS);
        }
    }

    /**
     * Share of time on the way in the long run: mean travel time over mean travel time and pause, where travel takes
     * E[distance] E[1 / speed].
     *
     * @return in (0, 1]
     */
    public double movingShare() {
        double inverseSpeed = maxSpeedMps == minSpeedMps
                ? 1 / minSpeedMps
                : Math.log(maxSpeedMps / minSpeedMps) / (maxSpeedMps - minSpeedMps);
        double travelS = area.meanDistanceM() * inverseSpeed;
        return travelS / (travelS + (minPauseS + maxPauseS) / 2);
    }
}
