package io.splitwave.network.geometry;

/**
 * A point of the plane.
 *
 * @param xM abscissa, m, finite
 * @param yM ordinate, m, finite
 */
public record Position(double xM, double yM) {
    /** Coordinates that are read, from scenarios and traces, lie within this of 0, m: more than twice the way to the moon. */
    public static final double FARTHEST_M = 1e9;

    /**
     * Checks the coordinates.
     *
     * @param xM abscissa, m, finite
     * @param yM ordinate, m, finite
     * @throws IllegalArgumentException if a coordinate is NaN or infinite
     */
    public Position {
        requireFinite("xM", xM);
        requireFinite("yM", yM);
    }

    /**
     * Straight-line distance.
     *
     * @param other the other point
     * @return distance, m, at least 0
     */
    public double distanceM(Position other) {
        return Math.hypot(xM - other.xM, yM - other.yM);
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("position: " + name + " must be finite, was " + value);
        }
    }
}
