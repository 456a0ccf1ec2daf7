package io.splitwave.kernel.sampling;

import io.splitwave.kernel.random.RandomStreams;
import umontreal.ssj.rng.AntitheticStream;

/**
 * How starts are spread over replications.
 *
 * <p>Replications 0..g-1 are the first group, g..2g-1 the second, with g = {@link #groupSize()}. Replications of
 * different groups are independent; those of one group are not, unless the method is {@link Method#INDEPENDENT}.
 *
 * @param method the method
 * @param points points of a net, a power of two in 2..{@value #MOST_POINTS}; of {@link Method#QUASI} alone
 */
public record Sampling(Method method, int points) {
    /** The most points of a net. */
    public static final int MOST_POINTS = 4096;

    /** The most uniforms of one member under {@link Method#QUASI}: as far as the direction numbers reach. */
    public static final int MOST_DRAWS_PER_MEMBER = 360;

    /** Every replication draws for itself. */
    public static final Sampling PLAIN = new Sampling(Method.INDEPENDENT, 2);

    /** The methods. */
    public enum Method {
        /** Each replication draws for itself: plain Monte Carlo. */
        INDEPENDENT,
        /** Replications in pairs; where one draws u, the other draws 1 - u. */
        ANTITHETIC,
        /** Replications in groups that share a randomised Sobol' net, member by member. */
        QUASI
    }

    /**
     * Checks the number of points.
     *
     * @param method the method
     * @param points points of a net, a power of two in 2..{@value #MOST_POINTS}
     * @throws IllegalArgumentException if it is no power of two or out of range
     */
    public Sampling {
        if (points < 2 || points > MOST_POINTS || Integer.bitCount(points) != 1) {
            throw new IllegalArgumentException(
                    "sampling: points must be a power of two in 2.." + MOST_POINTS + ", was " + points);
        }
    }

    /**
     * Replications that belong together.
     *
     * @return 1 if every replication is independent of every other
     */
    public int groupSize() {
        return switch (method) {
            case INDEPENDENT -> 1;
            case ANTITHETIC -> 2;
            case QUASI -> points;
        };
    }

    /**
     * The draws of one replication's start.
     *
     * @param streams random streams of the run
     * @param replication which replication, at least 0
     * @param layout what is drawn
     * @return its draws; independent ones are those of {@link RandomStreams#stream}, and so is the first of a pair
     * @throws IllegalArgumentException if a net has fewer coordinates than a member draws
     */
    public StartDraws draws(RandomStreams streams, int replication, StartLayout layout) {
        return switch (method) {
            case INDEPENDENT -> purpose -> streams.stream(layout.part(purpose).purpose(), replication);
            case ANTITHETIC -> {
                int first = replication - replication % 2;
                yield replication == first
                        ? purpose -> streams.stream(layout.part(purpose).purpose(), first)
                        : purpose -> new AntitheticStream(
                                streams.stream(layout.part(purpose).purpose(), first));
            }
            case QUASI -> NetDraws.of(
                    points,
                    replication % points,
                    layout,
                    streams.stream("sampling.net", replication / points),
                    streams.stream("sampling.cell", replication));
        };
    }
}
