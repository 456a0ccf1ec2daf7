package io.splitwave.output.channel;

import java.util.Arrays;

/**
 * Where the UDs are in a frame; the arrays are handed over, not copied, and hold a value per UD.
 *
 * @param xM x, m
 * @param yM y, m
 * @param speedMps speed, m/s
 * @param present whether the UD takes part
 */
public record ChannelPlaces(double[] xM, double[] yM, double[] speedMps, boolean[] present) {

    /** All UDs present, at the origin and at rest, as for a file without such columns. */
    static ChannelPlaces unknown(int userDevices) {
        boolean[] present = new boolean[userDevices];
        Arrays.fill(present, true);
        return new ChannelPlaces(new double[userDevices], new double[userDevices], new double[userDevices], present);
    }
}
