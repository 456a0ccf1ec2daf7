package io.splitwave.network.mobility;

/** Where the UDs are, frame after frame: asked for once per frame, in order, from frame 0. */
public interface Mobility {

    /**
     * Moves on to the next frame.
     *
     * @return where the UDs are at its start; the number of UDs never changes
     */
    UdPlaces next();
}
