package io.splitwave.network.propagation;

/**
 * What UMi and UMa have in common in TR 38.901 Table 7.4.1-1: a line-of-sight loss whose slope turns to 40 dB per decade
 * at the breakpoint distance.
 *
 * @param interceptDb loss at 1 m and 1 GHz
 * @param slopeDb per decade of the 3D distance before the breakpoint
 * @param turnDb factor of the logarithm that joins the two slopes
 */
record TwoSlopes(double interceptDb, double slopeDb, double turnDb) {

    /** Propagation speed as the table has it, m/s. */
    private static final double LIGHT_MPS = 3.0e8;

    private static final double FAR_SLOPE_DB = 40;

    double lossDb(Heights heights, double carrierHz, double distanceM, double environmentM) {
        double breakpointM = breakpointM(heights, carrierHz, environmentM);
        double carrierDb = 20 * Math.log10(carrierHz / 1e9);
        double way = Math.log10(heights.distance3dM(distanceM));
        if (distanceM <= breakpointM) {
            return interceptDb + slopeDb * way + carrierDb;
        }
        double apartM = heights.siteM() - heights.udM();
        return interceptDb
                + FAR_SLOPE_DB * way
                + carrierDb
                - turnDb * Math.log10(breakpointM * breakpointM + apartM * apartM);
    }

    /** d'_BP = 4 h'_BS h'_UT f_c / c, note 1 of the table, with heights above the environment height h_E. */
    static double breakpointM(Heights heights, double carrierHz, double environmentM) {
        return 4 * (heights.siteM() - environmentM) * (heights.udM() - environmentM) * carrierHz / LIGHT_MPS;
    }
}
