package io.splitwave.network.geometry;

import umontreal.ssj.rng.RandomStream;

/** A bounded convex part of the plane; UDs move in it. */
public sealed interface Area permits Rectangle, Disc {

    /**
     * Whether a point lies in it.
     *
     * @param xM abscissa, m
     * @param yM ordinate, m
     * @return true inside and on the edge, false outside and for NaN
     */
    boolean contains(double xM, double yM);

    /**
     * A point drawn uniformly over the area.
     *
     * @param stream source of the uniforms, advanced by 2 draws
     * @return the point
     */
    Position uniform(RandomStream stream);

    /**
     * Expected distance of two independent uniform points.
     *
     * @return m, greater than 0
     */
    double meanDistanceM();

    /**
     * Largest distance of two points.
     *
     * @return m, greater than 0
     */
    double diameterM();
}
