package io.splitwave.network.propagation;

/**
 * The large-scale figures of one outdoor scenario of 3GPP TR 38.901, "Study on channel model for frequencies from 0.5 to
 * 100 GHz", for one site and UDs of one height: line-of-sight (LoS) probability, path loss, shadowing.
 */
public sealed interface UrbanLaw permits UrbanMicro, UrbanMacro {

    /** Lowest carrier of the model, Hz. */
    double MIN_CARRIER_HZ = 0.5e9;

    /** Highest carrier of the model, Hz. */
    double MAX_CARRIER_HZ = 100e9;

    /** Horizontal distances below it are taken as this one, m: Table 7.4.1-1 begins here. It ends at 5 km, where its formulas go on. */
    double MIN_DISTANCE_M = 10;

    /**
     * Probability of line of sight, Table 7.4.2-1.
     *
     * @param distanceM horizontal distance, m, at least 0
     * @return in [0, 1]
     */
    double losProbability(double distanceM);

    /**
     * Mean path loss, Table 7.4.1-1.
     *
     * @param distanceM horizontal distance, m, at least 0
     * @param lineOfSight which column
     * @param environmentQuantile in (0, 1): which effective environment height h_E a UD has, where the model draws one
     * @return loss, dB
     */
    double lossDb(double distanceM, boolean lineOfSight, double environmentQuantile);

    /**
     * Standard deviation of the shadowing, Table 7.4.1-1.
     *
     * @param lineOfSight which column
     * @return dB
     */
    double shadowingDb(boolean lineOfSight);

    /**
     * Decorrelation distance of the shadowing, Table 7.5-6 Part 1.
     *
     * @param lineOfSight which column
     * @return m
     */
    double shadowingDecorrelationM(boolean lineOfSight);

    /**
     * Decorrelation distance of the line-of-sight state, Table 7.6.3.1-2.
     *
     * @return m
     */
    default double losDecorrelationM() {
        return 50;
    }
}
