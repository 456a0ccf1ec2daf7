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
        return of(streams, replication, Integer.toString(ue));
    }

    /**
     * The streams of a link that is not of a UE of the experiment, such as one to learn from: {@code nr.motion.<owner>} and so
     * on.
     *
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @param owner whose link it is; not a number, as those are the UEs
     * @return fresh streams, each at its start
     * @throws IllegalArgumentException if the replication is negative, or the owner is blank or begins with a digit
     */
    public static NrStreams ofOther(RandomStreams streams, int replication, String owner) {
        if (owner.isBlank() || Character.isDigit(owner.charAt(0))) {
            throw new IllegalArgumentException(
                    "NR streams: an owner must not be blank nor begin with a digit, was '" + owner + "'");
        }
        return of(streams, replication, owner);
    }

    private static NrStreams of(RandomStreams streams, int replication, String owner) {
        return new NrStreams(
                streams.stream("nr.motion." + owner, replication),
                streams.stream("nr.shadowing." + owner, replication),
                streams.stream("nr.fading." + owner, replication),
                streams.stream("nr.load." + owner, replication),
                streams.stream("nr.interference." + owner, replication),
                streams.stream("nr.rank." + owner, replication));
    }
}
