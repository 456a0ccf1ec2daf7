package io.splitwave.network.propagation;

import java.util.Objects;

/**
 * Urban micro, street canyon: TR 38.901 Tables 7.4.1-1, 7.4.2-1, 7.5-6.
 *
 * @param carrierHz carrier, Hz, in [0.5 GHz, 100 GHz]
 * @param heights antenna heights; the table has 10 m for the site
 */
public record UrbanMicro(double carrierHz, Heights heights) implements UrbanLaw {

    private static final TwoSlopes SLOPES = new TwoSlopes(32.4, 21, 9.5);

    /** Effective environment height, note 1 of the table. */
    private static final double ENVIRONMENT_M = 1;

    /**
     * Checks the carrier.
     *
     * @param carrierHz carrier, Hz, in [0.5 GHz, 100 GHz]
     * @param heights antenna heights
     * @throws IllegalArgumentException if the carrier is out of range
     */
    public UrbanMicro {
        Objects.requireNonNull(heights, "heights");
        if (!(carrierHz >= MIN_CARRIER_HZ && carrierHz <= MAX_CARRIER_HZ)) {
            throw new IllegalArgumentException(
                    "UMi: carrierHz must be in [" + MIN_CARRIER_HZ + ", " + MAX_CARRIER_HZ + "], was " + carrierHz);
        }
    }

    @Override
    public double losProbability(double distanceM) {
        if (distanceM <= 18) {
            return 1;
        }
        double near = 18 / distanceM;
        return near + Math.exp(-distanceM / 36) * (1 - near);
    }

    @Override
    public double lossDb(double distanceM, boolean lineOfSight, double environmentQuantile) {
        double heldM = Math.max(distanceM, MIN_DISTANCE_M);
        double losDb = SLOPES.lossDb(heights, carrierHz, heldM, ENVIRONMENT_M);
        if (lineOfSight) {
            return losDb;
        }
        double hiddenDb = 35.3 * Math.log10(heights.distance3dM(heldM))
                + 22.4
                + 21.3 * Math.log10(carrierHz / 1e9)
                - 0.3 * (heights.udM() - 1.5);
        return Math.max(losDb, hiddenDb);
    }

    @Override
    public double shadowingDb(boolean lineOfSight) {
        return lineOfSight ? 4 : 7.82;
    }

    @Override
    public double shadowingDecorrelationM(boolean lineOfSight) {
        return lineOfSight ? 10 : 13;
    }
}
