package io.splitwave.network.geometry;

import java.util.Objects;

/**
 * A rectangle whose opposite edges are joined (wrap-around), so that no place is nearer to an edge than another. The distance
 * of two places is the least over all images of one of them. E. Björnson and L. Sanguinetti, "Making cell-free massive MIMO
 * competitive with MMSE processing and centralized implementation", IEEE Trans. Wireless Communications 19(1), 2020,
 * Section V, simulate a large network so.
 *
 * @param area the rectangle
 */
public record Torus(Rectangle area) implements Metric {

    /**
     * Refuses null.
     *
     * @param area the rectangle
     */
    public Torus {
        Objects.requireNonNull(area, "area");
    }

    /**
     * A square torus around the origin.
     *
     * @param halfSideM R, m, finite, greater than 0; the sides are 2 R
     * @return the torus
     * @throws IllegalArgumentException if the side is out of its range
     */
    public static Torus square(double halfSideM) {
        return new Torus(new Rectangle(-halfSideM, -halfSideM, 2 * halfSideM, 2 * halfSideM));
    }

    /**
     * The image of an abscissa that is nearest to another.
     *
     * @param xM abscissa, m, finite
     * @param toXM the other, m, finite
     * @return the abscissa plus a whole number of widths, m, at most half a width from the other; unchanged if it is
     */
    public double nearestXM(double xM, double toXM) {
        return nearest(xM, toXM, area.widthM());
    }

    /**
     * The image of an ordinate that is nearest to another.
     *
     * @param yM ordinate, m, finite
     * @param toYM the other, m, finite
     * @return the ordinate plus a whole number of heights, m, at most half a height from the other; unchanged if it is
     */
    public double nearestYM(double yM, double toYM) {
        return nearest(yM, toYM, area.heightM());
    }

    @Override
    public double distanceM(double oneXM, double oneYM, double otherXM, double otherYM) {
        return Math.hypot(nearestXM(oneXM, otherXM) - otherXM, nearestYM(oneYM, otherYM) - otherYM);
    }

    private static double nearest(double at, double to, double period) {
        return at - period * Math.rint((at - to) / period);
    }
}
