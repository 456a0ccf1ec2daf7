package io.splitwave.network.geometry;

import umontreal.ssj.rng.RandomStream;

/**
 * A rectangle along the axes.
 *
 * @param minXM left edge, m, finite
 * @param minYM lower edge, m, finite
 * @param widthM extent in x, m, finite, greater than 0
 * @param heightM extent in y, m, finite, greater than 0
 */
public record Rectangle(double minXM, double minYM, double widthM, double heightM) implements Area {

    /**
     * Checks the edges.
     *
     * @param minXM left edge, m, finite
     * @param minYM lower edge, m
     * @param widthM extent in x, m
     * @param heightM extent in y, m
     * @throws IllegalArgumentException if an edge is not finite or an extent not positive
     */
    public Rectangle {
        if (!Double.isFinite(minXM) || !Double.isFinite(minYM)) {
            throw new IllegalArgumentException(
                    "rectangle: minXM and minYM must be finite, were " + minXM + " and " + minYM);
        }
        requireExtent("widthM", widthM);
        requireExtent("heightM", heightM);
    }

    @Override
    public boolean contains(double xM, double yM) {
        return xM >= minXM && xM <= minXM + widthM && yM >= minYM && yM <= minYM + heightM;
    }

    @Override
    public Position uniform(RandomStream stream) {
        double xM = minXM + widthM * stream.nextDouble();
        return new Position(xM, minYM + heightM * stream.nextDouble());
    }

    /** {@inheritDoc} Closed form of B. Ghosh, "Random distances within a rectangle and between two rectangles", 1951. */
    @Override
    public double meanDistanceM() {
        double a = widthM;
        double b = heightM;
        double d = diameterM();
        double cubes = a * a * a / (b * b) + b * b * b / (a * a) + d * (3 - a * a / (b * b) - b * b / (a * a));
        double logs = b * b / a * Math.log((a + d) / b) + a * a / b * Math.log((b + d) / a);
        return (cubes + 2.5 * logs) / 15;
    }

    @Override
    public double diameterM() {
        return Math.hypot(widthM, heightM);
    }

    private static void requireExtent(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("rectangle: " + name + " must be finite and > 0, was " + value);
        }
    }
}
