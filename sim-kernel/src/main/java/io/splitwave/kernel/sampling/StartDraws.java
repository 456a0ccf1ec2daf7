package io.splitwave.kernel.sampling;

import umontreal.ssj.rng.RandomStream;

/** The uniforms that fix one replication before its first event. */
@FunctionalInterface
public interface StartDraws {
    /**
     * The uniforms of one purpose, member by member.
     *
     * @param purpose one of the layout's
     * @return a new stream at its first draw; the same argument gives the same draws
     * @throws IllegalArgumentException if the layout has no such purpose
     */
    RandomStream stream(String purpose);
}
