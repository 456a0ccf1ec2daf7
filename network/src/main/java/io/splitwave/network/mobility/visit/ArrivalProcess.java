package io.splitwave.network.mobility.visit;

/** The times at which UDs, or their requests, arrive, one after the other. */
public interface ArrivalProcess {

    /**
     * Moves on to the next arrival.
     *
     * @return its time since the start, s, never less than the one before; infinite if there are no more arrivals
     */
    double nextS();
}
