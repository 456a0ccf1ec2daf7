package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;

/**
 * Small-scale fading of one link block in time: a complex matrix per frame, rows x columns. A row is a UD, or an IRS
 * element where both ends stand still; columns are the elements or antennas of the other end.
 *
 * <p>Entries have mean power {@link #POWER}: real and imaginary part of a scattered entry have variance 1. The caller
 * multiplies by {@code sqrt(gain / POWER)}.
 *
 * <p>Every row draws in every frame, whether its UD takes part or not, so that the presence of one UD does not change
 * the fading of another.
 */
public interface Fading {

    /** E|entry|^2. */
    double POWER = 2;

    /**
     * Number of rows.
     *
     * @return K or N, at least 0
     */
    int rows();

    /**
     * Number of columns.
     *
     * @return N or N_AP, at least 0
     */
    int columns();

    /**
     * Moves on to the next frame; asked for once per frame, in order, from frame 0.
     *
     * @param places where the UDs are in it
     * @param re real parts, row-major, length rows x columns; overwritten
     * @param im imaginary parts, likewise
     */
    void next(UdPlaces places, double[] re, double[] im);
}
