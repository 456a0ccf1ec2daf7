package io.splitwave.network.propagation;

/**
 * Antenna heights of a site and its UDs, within what TR 38.901 Table 7.4.1-1 covers for the UDs.
 *
 * @param siteM height of the site, m, finite, above the UDs; the table has 10 m (UMi) and 25 m (UMa)
 * @param udM height of the UDs, m, in [1.5, 22.5]
 */
public record Heights(double siteM, double udM) {

    /**
     * Checks the heights.
     *
     * @param siteM height of the site, m
     * @param udM height of the UDs, m
     * @throws IllegalArgumentException if a height is out of its range
     */
    public Heights {
        if (!(udM >= 1.5 && udM <= 22.5)) {
            throw new IllegalArgumentException("heights: udM must be in [1.5, 22.5], was " + udM);
        }
        if (!(siteM > 1) || Double.isInfinite(siteM)) {
            throw new IllegalArgumentException("heights: siteM must be finite and > 1, was " + siteM);
        }
    }

    /** d_3D of a horizontal distance. */
    double distance3dM(double distanceM) {
        return Math.hypot(distanceM, siteM - udM);
    }
}
