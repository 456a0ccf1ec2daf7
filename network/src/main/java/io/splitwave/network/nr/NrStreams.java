package io.splitwave.network.nr;

import io.splitwave.kernel.random.RandomStreams;
import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/**
 * Sources of chance of one UE's link, one for each part, so that a setting of one part does not change the draws of
 * another.
 *
 * @param motion where it walks
 * @param shadowing shadowing along the way
 * @param fading fading
 * @param load competing users
 * @param interference interference from other cells
 * @param rank number of layers, one draw a step
 */
public record NrStreams(
        RandomStream motion,
        RandomStream shadowing,
        RandomStream fading,
        RandomStream load,
        RandomStream interference,
        RandomStream rank) {

    /**
     * Refuses null.
     *
     * @param motion where it walks
     * @param shadowing shadowing along the way
     * @param fading fading
     * @param load competing users
     * @param interference interference from other cells
     * @param rank number of layers, one draw a step
     */
    public NrStreams {
        Objects.requireNonNull(motion, "motion");
        Objects.requireNonNull(shadowing, "shadowing");
        Objects.requireNonNull(fading, "fading");
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(interference, "interference");
        Objects.requireNonNull(rank, "rank");
    }

    /**
     * The streams of one UE in one replication, by purpose: {@code nr.motion.<ue>} and so on.
     *
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @param ue UE, at least 0
     * @return fresh streams, each at its start
     * @throws IllegalArgumentException if a number is negative
     */
    public static NrStreams of(RandomStreams streams, int replication, int ue) {
        if (ue < 0) {
            throw new IllegalArgumentException("NR streams: ue must be >= 0, was " + ue);
        }
        return new NrStreams(
                streams.stream("nr.motion." + ue, replication),
                streams.stream("nr.shadowing." + ue, replication),
                streams.stream("nr.fading." + ue, replication),
                streams.stream("nr.load." + ue, replication),
                streams.stream("nr.interference." + ue, replication),
                streams.stream("nr.rank." + ue, replication));
    }
}
