package io.splitwave.scenarios.format.text;

/**
 * A place in the plane.
 *
 * @param xM x, m, finite
 * @param yM y, m, finite
 */
public record Coordinates(double xM, double yM) {

    /**
     * Checks the place.
     *
     * @param xM x, m, finite
     * @param yM y, m, finite
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public Coordinates {
        if (!Double.isFinite(xM) || !Double.isFinite(yM)) {
            throw new IllegalArgumentException("coordinates: need finite x and y in m, were " + xM + ", " + yM);
        }
    }
}
