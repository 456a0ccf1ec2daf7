package io.splitwave.network.nr.coding;

/**
 * MCS index table 1 for PDSCH, 3GPP TS 38.214 Table 5.1.3.1-1 (64QAM); PUSCH without transform precoding takes the same
 * table (6.1.4.1). Indices 29 to 31 carry no rate of their own and are left out.
 *
 * <p>Efficiency does not rise with the index everywhere: index 17 (64QAM, 438) has 2.5664, less than the 2.5703 of index
 * 16 (16QAM, 658). So a search by efficiency or by a threshold must look at every index.
 */
public final class McsTable {

    /** Number of indices: 0 to 28. */
    public static final int SIZE = 29;

    private static final int FIRST_16QAM = 10;
    private static final int FIRST_64QAM = 17;

    /** Code rate times 1024 by index. */
    private static final int[] RATE_TIMES_1024 = {
        120, 157, 193, 251, 308, 379, 449, 526, 602, 679, //
        340, 378, 434, 490, 553, 616, 658, //
        438, 466, 517, 567, 616, 666, 719, 772, 822, 873, 910, 948
    };

    private McsTable() {}

    /**
     * A row of the table.
     *
     * @param mcs MCS index, in [0, 28]
     * @return its modulation and code rate
     * @throws IllegalArgumentException if the index is out of its range
     */
    public static ModulationAndCoding row(int mcs) {
        if (mcs < 0 || mcs >= SIZE) {
            throw new IllegalArgumentException("MCS index must be in [0, " + (SIZE - 1) + "], was " + mcs);
        }
        int bitsPerSymbol = mcs < FIRST_16QAM ? 2 : mcs < FIRST_64QAM ? 4 : 6;
        return new ModulationAndCoding(bitsPerSymbol, RATE_TIMES_1024[mcs]);
    }
}
