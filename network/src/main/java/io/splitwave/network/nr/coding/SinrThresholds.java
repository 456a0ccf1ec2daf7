package io.splitwave.network.nr.coding;

import java.util.List;

/**
 * SINR from which on a CQI is reported or an MCS is sent. <b>These numbers are not in the standard</b>: TS 38.214 says only
 * that a block error rate (BLER) of 0.1 is not exceeded. They depend on code, receiver and channel.
 *
 * <p>The threshold of an MCS lies on the straight lines of threshold over the logarithm of {@link
 * ModulationAndCoding#efficiency} through the CQIs.
 */
public final class SinrThresholds {

    /** The set that many simulators use for a BLER of 0.1 with the 64QAM CQI table, dB, CQI 1 to 15. Not in the standard. */
    private static final List<Double> COMMON_DB =
            List.of(-6.7, -4.7, -2.3, 0.2, 2.4, 4.3, 5.9, 8.1, 10.3, 11.7, 14.1, 16.3, 18.7, 21.0, 22.7);

    private final List<Double> cqiDb;
    private final double[] mcsDb = new double[McsTable.SIZE];

    /**
     * Thresholds of one receiver.
     *
     * @param cqiDb SINR at which a block of CQI 1 to 15 is lost with the probability of the {@link BlerCurve}, dB; 15 finite,
     *     strictly rising values
     * @throws IllegalArgumentException if there are not 15, or one is not finite or not above the one before
     */
    public SinrThresholds(List<Double> cqiDb) {
        this.cqiDb = List.copyOf(cqiDb);
        if (this.cqiDb.size() != CqiTable.LARGEST) {
            throw new IllegalArgumentException("SINR thresholds: expected " + CqiTable.LARGEST
                    + " values, one for each CQI from 1, were " + this.cqiDb.size());
        }
        for (int cqi = 1; cqi <= CqiTable.LARGEST; cqi++) {
            double db = cqiDb(cqi);
            if (!Double.isFinite(db)) {
                throw new IllegalArgumentException(
                        "SINR thresholds: the value of CQI " + cqi + " must be finite, was " + db + " dB");
            }
            if (cqi > 1 && !(db > cqiDb(cqi - 1))) {
                throw new IllegalArgumentException("SINR thresholds: the value of CQI " + cqi + " must be above the "
                        + cqiDb(cqi - 1) + " dB of CQI " + (cqi - 1) + ", was " + db + " dB");
            }
        }
        for (int mcs = 0; mcs < mcsDb.length; mcs++) {
            mcsDb[mcs] = interpolatedDb(McsTable.row(mcs).efficiency());
        }
    }

    /**
     * The set that many simulators use. It is not in the standard.
     *
     * @return -6.7 dB for CQI 1 up to 22.7 dB for CQI 15
     */
    public static SinrThresholds common() {
        return new SinrThresholds(COMMON_DB);
    }

    /**
     * Threshold of a CQI.
     *
     * @param cqi in [1, 15]
     * @return dB
     * @throws IndexOutOfBoundsException if the CQI is out of its range
     */
    public double cqiDb(int cqi) {
        return cqiDb.get(cqi - 1);
    }

    /**
     * Threshold of an MCS.
     *
     * @param mcs index, in [0, 28]
     * @return dB; that of index 17 is below that of index 16
     * @throws IndexOutOfBoundsException if the index is out of its range
     */
    public double mcsDb(int mcs) {
        return mcsDb[mcs];
    }

    /**
     * CQI that a UE reports.
     *
     * @param sinrDb SINR, dB
     * @return the largest CQI whose threshold is at most the SINR; 0, out of range, if there is none
     */
    public int cqi(double sinrDb) {
        int cqi = CqiTable.LARGEST;
        while (cqi > 0 && !(cqiDb(cqi) <= sinrDb)) {
            cqi--;
        }
        return cqi;
    }

    /**
     * MCS that is sent.
     *
     * @param sinrDb SINR as the sender believes it, dB
     * @return the largest index whose threshold is at most the SINR; 0 if there is none, since nothing sturdier exists
     */
    public int mcs(double sinrDb) {
        int mcs = mcsDb.length - 1;
        while (mcs > 0 && !(mcsDb[mcs] <= sinrDb)) {
            mcs--;
        }
        return mcs;
    }

    private double interpolatedDb(double efficiency) {
        int above = 2;
        while (above < CqiTable.LARGEST && CqiTable.row(above).efficiency() < efficiency) {
            above++;
        }
        double below = Math.log(CqiTable.row(above - 1).efficiency());
        double share =
                (Math.log(efficiency) - below) / (Math.log(CqiTable.row(above).efficiency()) - below);
        return cqiDb(above - 1) + share * (cqiDb(above) - cqiDb(above - 1));
    }
}
