package io.splitwave.network.nr.coding;

/** CQI table 1, 3GPP TS 38.214 Table 5.2.2.1-2 (64QAM). CQI 0 means out of range and has no row. */
public final class CqiTable {

    /** Largest CQI. */
    public static final int LARGEST = 15;

    private static final int FIRST_16QAM = 7;
    private static final int FIRST_64QAM = 10;

    /** Code rate times 1024 of CQI 1 to 15. */
    private static final int[] RATE_TIMES_1024 = {
        78, 120, 193, 308, 449, 602, //
        378, 490, 616, //
        466, 567, 666, 772, 873, 948
    };

    private CqiTable() {}

    /**
     * A row of the table.
     *
     * @param cqi channel quality indicator, in [1, 15]
     * @return its modulation and code rate
     * @throws IllegalArgumentException if the CQI is out of its range
     */
    public static ModulationAndCoding row(int cqi) {
        if (cqi < 1 || cqi > LARGEST) {
            throw new IllegalArgumentException("CQI must be in [1, " + LARGEST + "], was " + cqi);
        }
        int bitsPerSymbol = cqi < FIRST_16QAM ? 2 : cqi < FIRST_64QAM ? 4 : 6;
        return new ModulationAndCoding(bitsPerSymbol, RATE_TIMES_1024[cqi - 1]);
    }
}
