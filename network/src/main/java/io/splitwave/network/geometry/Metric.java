package io.splitwave.network.geometry;

/** How far two places are from each other: in the plane, or around a {@link Torus}. */
@FunctionalInterface
public interface Metric {

    /** The straight line. */
    Metric PLANE = (oneXM, oneYM, otherXM, otherYM) -> Math.hypot(oneXM - otherXM, oneYM - otherYM);

    /**
     * Distance of two places.
     *
     * @param oneXM abscissa of the one, m, finite
     * @param oneYM its ordinate, m, finite
     * @param otherXM abscissa of the other, m, finite
     * @param otherYM its ordinate, m, finite
     * @return m, at least 0; the same both ways, 0 for one and the same place
     */
    double distanceM(double oneXM, double oneYM, double otherXM, double otherYM);
}
