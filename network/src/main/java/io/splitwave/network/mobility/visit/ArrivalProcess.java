package io.splitwave.network.mobility.visit;

/** Points in time at which somebody arrives, one after the other. */
public interface ArrivalProcess {

    /**
     * Moves on to the next arrival.
     *
     * @return its time since the start, s, never less than the one before; infinite if nobody comes any more
     */
    double nextS();
}
