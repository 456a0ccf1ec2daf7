package io.splitwave.network.mobility.visit;

import io.splitwave.kernel.time.StoppedException;
import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/**
 * Arrivals of a {@link BurstPlan}, in its stationary state at time 0. Each step draws the time to the next event, arrival
 * or change of state, and then which of the two it is.
 */
public final class BurstyArrivals implements ArrivalProcess {

    private final BurstPlan plan;
    private final RandomStream stream;
    private boolean burst;
    private double nowS;

    /**
     * Arrivals from time 0.
     *
     * @param plan rates and durations
     * @param stream its randomness, advanced by this object alone
     */
    public BurstyArrivals(BurstPlan plan, RandomStream stream) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.stream = Objects.requireNonNull(stream, "stream");
        burst = stream.nextDouble() < plan.burstShare();
    }

    @Override
    public double nextS() {
        while (true) {
            StoppedException.throwIfStopped();
            double arrivalRate = burst ? plan.burstRatePerS() : plan.quietRatePerS();
            double changeRate = 1 / (burst ? plan.meanBurstS() : plan.meanQuietS());
            nowS -= Math.log(stream.nextDouble()) / (arrivalRate + changeRate);
            if (stream.nextDouble() * (arrivalRate + changeRate) < arrivalRate) {
                return nowS;
            }
            burst = !burst;
        }
    }
}
