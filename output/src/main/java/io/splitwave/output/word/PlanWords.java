package io.splitwave.output.word;

import java.io.Serializable;
import java.util.List;

/**
 * That a run records where its user devices and sites are, and the ground on which they move. A report draws a plan of it.
 *
 * @param area the area in which user devices move, as a rectangle; null if it is none or not known
 * @param disc the same as a disc; null if it is none or not known
 * @param lanes lanes of a road; empty without one
 */
public record PlanWords(MapWords.Area area, Disc disc, List<Lane> lanes) implements Serializable {

    /**
     * A disc of the plane.
     *
     * @param xM abscissa of its centre, m, finite
     * @param yM ordinate of its centre, m, finite
     * @param radiusM its radius, m, finite, greater than 0
     */
    public record Disc(double xM, double yM, double radiusM) implements Serializable {
        /**
         * Checks the numbers.
         *
         * @param xM abscissa of its centre, m
         * @param yM ordinate of its centre, m
         * @param radiusM its radius, m
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Disc {
            if (!Double.isFinite(xM) || !Double.isFinite(yM)) {
                throw new IllegalArgumentException("plan: the centre must be finite, was " + xM + " m, " + yM + " m");
            }
            if (!(radiusM > 0) || Double.isInfinite(radiusM)) {
                throw new IllegalArgumentException("plan: the radius must be finite and > 0, was " + radiusM + " m");
            }
        }
    }

    /**
     * The middle of a lane, in the direction of its traffic.
     *
     * @param fromXM abscissa of its beginning, m, finite
     * @param fromYM ordinate of its beginning, m, finite
     * @param toXM abscissa of its end, m, finite
     * @param toYM ordinate of its end, m, finite
     */
    public record Lane(double fromXM, double fromYM, double toXM, double toYM) implements Serializable {
        /**
         * Checks the numbers.
         *
         * @param fromXM abscissa of its beginning, m
         * @param fromYM ordinate of its beginning, m
         * @param toXM abscissa of its end, m
         * @param toYM ordinate of its end, m
         * @throws IllegalArgumentException if one is not finite
         */
        public Lane {
            for (double at : new double[] {fromXM, fromYM, toXM, toYM}) {
                if (!Double.isFinite(at)) {
                    throw new IllegalArgumentException("plan: the ends of a lane must be finite, was " + at + " m");
                }
            }
        }
    }

    /**
     * Copies the lanes.
     *
     * @param area the area in which user devices move, as a rectangle; null if it is none or not known
     * @param disc the same as a disc; null if it is none or not known
     * @param lanes lanes of a road; empty without one
     * @throws IllegalArgumentException if both areas are given, or the lanes are missing
     */
    public PlanWords {
        Spelling.given("plan", "lanes", lanes);
        if (area != null && disc != null) {
            throw new IllegalArgumentException("plan: the area is a rectangle or a disc, was both");
        }
        lanes = List.copyOf(lanes);
    }
}
