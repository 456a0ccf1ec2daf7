package io.splitwave.network.nr;

import io.splitwave.network.propagation.Decibels;

/**
 * Synchronisation signals of the cell, from which a UE measures RSRP and RSRQ (3GPP TS 38.215 5.1.1 and 5.1.3).
 *
 * @param perElementDbm power of a resource element at the site's antenna, dBm, finite
 * @param load share of the resource elements of the measured symbols that the cell itself fills, in (0, 1]
 * @param follows whether the cell fills less while fewer users are there: (1 + users) / (1 + most users) of the load
 */
public record ReferenceSignal(double perElementDbm, double load, boolean follows) {

    /** Resource elements of a resource block in one symbol: RSSI is over all of them, RSRP over one. */
    private static final int ELEMENTS = 12;

    /**
     * Checks the figures.
     *
     * @param perElementDbm power of a resource element at the site's antenna, dBm, finite
     * @param load share of the resource elements of the measured symbols that the cell itself fills, in (0, 1]
     * @param follows whether the load follows the users
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public ReferenceSignal {
        if (!Double.isFinite(perElementDbm)) {
            throw new IllegalArgumentException("reference signal: perElementDbm must be finite, was " + perElementDbm);
        }
        if (!(load > 0 && load <= 1)) {
            throw new IllegalArgumentException("reference signal: load must be in (0, 1], was " + load);
        }
    }

    /**
     * Reference signal received power, per resource element.
     *
     * @param lossDb loss from antenna to antenna, array gains included, dB
     * @return dBm
     */
    public double rsrpDbm(double lossDb) {
        return perElementDbm - lossDb;
    }

    /**
     * Reference signal received quality: N x RSRP / RSSI over N resource blocks, where the RSSI holds the cell's own
     * elements, interference and noise.
     *
     * @param sinrDb SINR of an element, dB
     * @param usersShare (1 + users) / (1 + most users), in (0, 1]
     * @return -10 log10(12 (load + 1 / SINR)), dB, where the load is the given one, or so much of it as users are there
     */
    public double rsrqDb(double sinrDb, double usersShare) {
        double filled = follows ? load * usersShare : load;
        return -Decibels.of(ELEMENTS * (filled + Decibels.ratio(-sinrDb)));
    }
}
