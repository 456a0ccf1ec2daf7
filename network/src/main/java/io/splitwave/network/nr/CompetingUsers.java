package io.splitwave.network.nr;

import io.splitwave.kernel.time.StoppedException;
import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/** The number of other users over time, from event to event; in its long-run distribution at time 0. */
final class CompetingUsers {

    private final UserLoad load;
    private final RandomStream stream;
    private int users;
    private double nextEventS;

    CompetingUsers(UserLoad load, RandomStream stream) {
        this.load = Objects.requireNonNull(load, "load");
        this.stream = Objects.requireNonNull(stream, "stream");
        users = drawn(load.distribution(), stream.nextDouble());
        nextEventS = waitS();
    }

    /** The number at a time that is not before the one last asked for. */
    int at(double nowS) {
        while (nextEventS <= nowS) {
            StoppedException.throwIfStopped();
            users += stream.nextDouble() * rate() < arrivalRate() ? 1 : -1;
            nextEventS += waitS();
        }
        return users;
    }

    private static int drawn(double[] probability, double uniform) {
        double below = 0;
        for (int users = 0; users < probability.length - 1; users++) {
            below += probability[users];
            if (uniform < below) {
                return users;
            }
        }
        return probability.length - 1;
    }

    private double waitS() {
        // infinite if no user is there and none comes
        return -Math.log(stream.nextDouble()) / rate();
    }

    private double rate() {
        return arrivalRate() + users / load.meanStayS();
    }

    private double arrivalRate() {
        return users < load.most() ? load.arrivalsPerS() : 0;
    }
}
