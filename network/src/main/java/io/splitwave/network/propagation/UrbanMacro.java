package io.splitwave.network.propagation;

import java.util.Objects;

/**
 * Urban macro: TR 38.901 Tables 7.4.1-1, 7.4.2-1, 7.5-6.
 *
 * @param carrierHz carrier, Hz, in [0.5 GHz, 100 GHz]
 * @param heights antenna heights; the table has 25 m for the site
 */
public record UrbanMacro(double carrierHz, Heights heights) implements UrbanLaw {

    private static final TwoSlopes SLOPES = new TwoSlopes(28.0, 22, 9);

    /** Height from which a UD may be in line of sight above the objects around it, m. */
    private static final double HIGH_UD_M = 13;

    /**
     * Checks the carrier.
     *
     * @param carrierHz carrier, Hz, in [0.5 GHz, 100 GHz]
     * @param heights antenna heights
     * @throws IllegalArgumentException if the carrier or the site's height is out of range
     */
    public UrbanMacro {
        Objects.requireNonNull(heights, "heights");
        if (!(carrierHz >= MIN_CARRIER_HZ && carrierHz <= MAX_CARRIER_HZ)) {
            throw new IllegalArgumentException(
                    "UMa: carrierHz must be in [" + MIN_CARRIER_HZ + ", " + MAX_CARRIER_HZ + "], was " + carrierHz);
        }
        if (!(heights.siteM() >= heights.udM())) {
            throw new IllegalArgumentException("UMa: the site must not be below the UDs at " + heights.udM()
                    + " m, was at " + heights.siteM() + " m");
        }
    }

    @Override
    public double losProbability(double distanceM) {
        if (distanceM <= 18) {
            return 1;
        }
        double near = 18 / distanceM;
        double low = near + Math.exp(-distanceM / 63) * (1 - near);
        // C'(h_UT) g(d) of the table is C(d, h_UT) of note 1 of Table 7.4.1-1
        return low * (1 + highUd(distanceM));
    }

    @Override
    public double lossDb(double distanceM, boolean lineOfSight, double environmentQuantile) {
        double heldM = Math.max(distanceM, MIN_DISTANCE_M);
        double losDb = SLOPES.lossDb(heights, carrierHz, heldM, environmentM(heldM, environmentQuantile));
        if (lineOfSight) {
            return losDb;
        }
        double hiddenDb = 13.54
                + 39.08 * Math.log10(heights.distance3dM(heldM))
                + 20 * Math.log10(carrierHz / 1e9)
                - 0.6 * (heights.udM() - 1.5);
        return Math.max(losDb, hiddenDb);
    }

    @Override
    public double shadowingDb(boolean lineOfSight) {
        return lineOfSight ? 4 : 6;
    }

    @Override
    public double shadowingDecorrelationM(boolean lineOfSight) {
        return lineOfSight ? 37 : 50;
    }

    /**
     * h_E, note 1 of Table 7.4.1-1: 1 m with probability 1 / (1 + C), else one of 12, 15, ... up to h_UT - 1.5 m. For a UD
     * between 13 and 13.5 m that list is empty; 12 m is taken.
     */
    double environmentM(double distanceM, double quantile) {
        double lowProbability = 1 / (1 + highUd(distanceM));
        if (quantile < lowProbability) {
            return 1;
        }
        double rest = (quantile - lowProbability) / (1 - lowProbability);
        int levels = Math.max(1, 1 + (int) Math.floor((heights.udM() - 1.5 - 12) / 3));
        return 12 + 3 * Math.min(levels - 1, (int) (rest * levels));
    }

    /** C(d, h_UT). */
    private double highUd(double distanceM) {
        if (heights.udM() <= HIGH_UD_M || distanceM <= 18) {
            return 0;
        }
        double height = Math.pow((heights.udM() - HIGH_UD_M) / 10, 1.5);
        double hundreds = distanceM / 100;
        return height * 1.25 * hundreds * hundreds * hundreds * Math.exp(-distanceM / 150);
    }
}
