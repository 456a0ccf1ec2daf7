package io.splitwave.network;

import umontreal.ssj.rng.MRG32k3aL;
import umontreal.ssj.rng.RandomStream;

/** Random streams of fixed seeds for tests; streams of different seeds are distinct points of one long sequence. */
public final class TestStreams {

    private TestStreams() {}

    public static RandomStream seeded(int seed) {
        MRG32k3aL stream = new MRG32k3aL();
        stream.setSeed(new long[] {12345 + seed, 23456, 34567, 45678, 56789 + 7919L * seed, 67890});
        // neighbouring seeds start with related draws; a linear generator forgets that after some steps
        for (int i = 0; i < 100; i++) {
            stream.nextDouble();
        }
        return stream;
    }
}
