package io.splitwave.network.mobility.visit;

import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/** Poisson arrivals: exponential times between them, one uniform each. */
public final class PoissonArrivals implements ArrivalProcess {

    private final double ratePerS;
    private final RandomStream stream;
    private double nowS;

    /**
     * Arrivals from time 0.
     *
     * @param ratePerS mean arrivals per second, finite, greater than 0
     * @param stream its randomness, advanced by this object alone
     * @throws IllegalArgumentException if the rate is out of range
     */
    public PoissonArrivals(double ratePerS, RandomStream stream) {
        if (!(ratePerS > 0) || Double.isInfinite(ratePerS)) {
            throw new IllegalArgumentException("Poisson arrivals: ratePerS must be finite and > 0, was " + ratePerS);
        }
        this.ratePerS = ratePerS;
        this.stream = Objects.requireNonNull(stream, "stream");
    }

    @Override
    public double nextS() {
        nowS -= Math.log(stream.nextDouble()) / ratePerS;
        return nowS;
    }
}
