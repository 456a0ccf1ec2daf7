package io.splitwave.network.propagation;

import io.splitwave.network.mobility.UdPlaces;

/**
 * Large-scale power gains between one fixed end and each UD: path loss, shadowing, blockage. Asked once per frame, in
 * order, from frame 0, because shadowing and blockage have a memory.
 */
public interface LargeScale {

    /**
     * Moves on to the next frame.
     *
     * @param places where the UDs are in it
     * @return power gain to each UD, a ratio, finite, at least 0 (0 = blocked); index = UD
     */
    double[] next(UdPlaces places);

    /**
     * The places of the frame last asked for, with what blocks these links.
     *
     * @param places as they were given to {@link #next}
     * @return the same where nothing ever blocks
     */
    default UdPlaces seenBy(UdPlaces places) {
        return places;
    }
}
