package io.splitwave.network.nr.coding;

/**
 * A modulation and a code rate, as a row of the tables of 3GPP TS 38.214 gives them.
 *
 * @param bitsPerSymbol modulation order Q_m: 2 for QPSK, 4 for 16QAM, 6 for 64QAM
 * @param rateTimes1024 code rate R times 1024, in [1, 1023]
 */
public record ModulationAndCoding(int bitsPerSymbol, int rateTimes1024) {

    private static final double RATE_UNIT = 1024;

    /**
     * Checks the row.
     *
     * @param bitsPerSymbol modulation order Q_m: 2, 4 or 6
     * @param rateTimes1024 code rate R times 1024, in [1, 1023]
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public ModulationAndCoding {
        if (bitsPerSymbol != 2 && bitsPerSymbol != 4 && bitsPerSymbol != 6) {
            throw new IllegalArgumentException("modulation: bitsPerSymbol must be 2, 4 or 6, was " + bitsPerSymbol);
        }
        if (rateTimes1024 < 1 || rateTimes1024 > 1023) {
            throw new IllegalArgumentException("modulation: rateTimes1024 must be in [1, 1023], was " + rateTimes1024);
        }
    }

    /**
     * Spectral efficiency of one layer, Q_m R / 1024. The standard prints it rounded to 4 digits.
     *
     * @return information bits per resource element, greater than 0
     */
    public double efficiency() {
        return bitsPerSymbol * rateTimes1024 / RATE_UNIT;
    }
}
