package io.splitwave.learning;

import io.splitwave.kernel.random.RandomStreams;
import umontreal.ssj.rng.RandomStream;

/** Random streams of fixed seeds for tests. */
public final class TestStreams {

    private TestStreams() {}

    public static RandomStream seeded(long seed) {
        return new RandomStreams(seed).stream("test", 0);
    }
}
