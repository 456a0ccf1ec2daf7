package io.splitwave.network.nr;

/**
 * Resource grid of a TDD carrier with normal cyclic prefix, 3GPP TS 38.211: physical resource blocks (PRB) of 12
 * subcarriers, slots of 14 symbols, 1 ms / 2^mu long.
 *
 * @param prbs number of PRBs, in [1, 275]; 273 fill 100 MHz at 30 kHz (TS 38.101-1 Table 5.3.2-1)
 * @param numerology mu, in [0, 4]; the subcarrier spacing is 15 kHz x 2^mu
 * @param uplinkShare share of the slots that belong to the uplink, in (0, 1]
 * @param dataShare share of the resource elements that carry data and not reference signals or control, in (0, 1]
 */
public record NrCarrier(int prbs, int numerology, double uplinkShare, double dataShare) {

    private static final int MOST_PRBS = 275;
    private static final int MOST_NUMEROLOGY = 4;
    private static final int SUBCARRIERS = 12;
    private static final int SYMBOLS = 14;
    private static final double BASE_SPACING_HZ = 15e3;
    private static final double BASE_SLOTS_PER_S = 1000;

    /**
     * Checks the figures.
     *
     * @param prbs number of PRBs, in [1, 275]
     * @param numerology mu, in [0, 4]
     * @param uplinkShare share of the slots that belong to the uplink, in (0, 1]
     * @param dataShare share of the resource elements that carry data, in (0, 1]
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public NrCarrier {
        requireIn("prbs", prbs, 1, MOST_PRBS);
        requireIn("numerology", numerology, 0, MOST_NUMEROLOGY);
        requireShare("uplinkShare", uplinkShare);
        requireShare("dataShare", dataShare);
    }

    /**
     * Subcarrier spacing.
     *
     * @return 15 kHz x 2^mu, Hz
     */
    public double spacingHz() {
        return BASE_SPACING_HZ * (1 << numerology);
    }

    /**
     * Bandwidth of a number of PRBs.
     *
     * @param count number of PRBs, may be broken, as a share over time is
     * @return Hz
     */
    public double bandwidthHz(double count) {
        return count * SUBCARRIERS * spacingHz();
    }

    /**
     * Bits sent over a number of PRBs if no block is lost.
     *
     * @param count number of PRBs, at least 0; may be broken
     * @param bitsPerElement spectral efficiency over all layers, bits per resource element, at least 0
     * @return bit/s
     */
    public double sentBps(double count, double bitsPerElement) {
        double slotsPerS = BASE_SLOTS_PER_S * (1 << numerology);
        return count * SUBCARRIERS * SYMBOLS * slotsPerS * uplinkShare * dataShare * bitsPerElement;
    }

    private static void requireIn(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "NR carrier: " + name + " must be in [" + least + ", " + most + "], was " + value);
        }
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("NR carrier: " + name + " must be in (0, 1], was " + value);
        }
    }
}
