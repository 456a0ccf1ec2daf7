package io.splitwave.network.nr;

import io.splitwave.kernel.time.StoppedException;
import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/** Interference over time, from event to event; in its long-run state at time 0. */
final class InterferenceBursts {

    private final InterferencePlan plan;
    private final RandomStream stream;
    private boolean on;
    private double riseDb;
    private double untilS;

    InterferenceBursts(InterferencePlan plan, RandomStream stream) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.stream = Objects.requireNonNull(stream, "stream");
        // an exponential time has no memory: what is left of it at time 0 is as long as a whole one
        enter(stream.nextDouble() < plan.onShare());
    }

    /** Rise of the noise at a time that is not before the one last asked for, dB; 0 while off. */
    double riseDb(double nowS) {
        while (untilS <= nowS) {
            StoppedException.throwIfStopped();
            enter(!on);
        }
        return riseDb;
    }

    /** Whether it is on at the time last asked for; a rise may be 0 while on. */
    boolean on() {
        return on;
    }

    private void enter(boolean nowOn) {
        on = nowOn;
        untilS += -Math.log(stream.nextDouble()) * (on ? plan.meanOnS() : plan.meanOffS());
        riseDb = on ? plan.leastRiseDb() + (plan.mostRiseDb() - plan.leastRiseDb()) * stream.nextDouble() : 0;
    }
}
