package io.splitwave.network.mobility;

import io.splitwave.kernel.random.RandomStreams;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * Sources of chance of everything that moves or comes and goes: one stream per UD and purpose, so that one UD's motion
 * or stay does not change another's.
 *
 * @param motion UD to the stream of its motion; asked once per UD, must not hand out one stream twice
 * @param stay UD to the stream of how long it stays, likewise
 * @param arrivals stream of the arrival times
 */
public record MobilityStreams(IntFunction<RandomStream> motion, IntFunction<RandomStream> stay, RandomStream arrivals) {

    /**
     * Refuses null.
     *
     * @param motion UD to the stream of its motion
     * @param stay UD to the stream of how long it stays
     * @param arrivals stream of the arrival times
     */
    public MobilityStreams {
        Objects.requireNonNull(motion, "motion");
        Objects.requireNonNull(stay, "stay");
        Objects.requireNonNull(arrivals, "arrivals");
    }

    /**
     * The streams of one replication, by purpose: {@code mobility.motion.<ud>}, {@code mobility.stay.<ud>}, {@code
     * mobility.arrivals}.
     *
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return fresh streams, each at its start
     * @throws IllegalArgumentException if the replication is negative
     */
    public static MobilityStreams of(RandomStreams streams, int replication) {
        return new MobilityStreams(
                ud -> streams.stream("mobility.motion." + ud, replication),
                ud -> streams.stream("mobility.stay." + ud, replication),
                streams.stream("mobility.arrivals", replication));
    }
}
