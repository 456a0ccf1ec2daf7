package io.splitwave.network.propagation;

import io.splitwave.network.mobility.UdPlaces;

/** One standard normal per UD and frame that changes with the way the UD has gone: what shadowing is made of. */
public interface SpatialNormals {

    /**
     * Moves on to the next frame.
     *
     * @param places where the UDs are in it
     * @return a normal of mean 0 and variance 1 per UD; index = UD
     */
    double[] next(UdPlaces places);
}
