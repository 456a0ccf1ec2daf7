package io.splitwave.network.mobility.visit;

/** Arrivals at equal distances: number n at offset + n × period, never by addition. */
public final class PeriodicArrivals implements ArrivalProcess {

    private final double periodS;
    private final double offsetS;
    private long next;

    /**
     * Arrivals from the offset on.
     *
     * @param periodS time between two arrivals, s, finite, greater than 0
     * @param offsetS time of the first one, s, finite, at least 0; sources of one period are spread by it
     * @throws IllegalArgumentException if a value is out of its range
     */
    public PeriodicArrivals(double periodS, double offsetS) {
        if (!(periodS > 0) || Double.isInfinite(periodS)) {
            throw new IllegalArgumentException("periodic arrivals: periodS must be finite and > 0, was " + periodS);
        }
        if (!(offsetS >= 0) || Double.isInfinite(offsetS)) {
            throw new IllegalArgumentException("periodic arrivals: offsetS must be finite and >= 0, was " + offsetS);
        }
        this.periodS = periodS;
        this.offsetS = offsetS;
    }

    @Override
    public double nextS() {
        return offsetS + next++ * periodS;
    }
}
