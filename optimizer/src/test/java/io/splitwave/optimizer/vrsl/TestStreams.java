package io.splitwave.optimizer.vrsl;

import java.util.SplittableRandom;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;

/** Random streams of tests: a function of seed and purpose, whatever was drawn before. */
public final class TestStreams {
    private TestStreams() {}

    public static RandomStream of(long seed, String purpose) {
        SplittableRandom source = new SplittableRandom(31 * seed + purpose.hashCode());
        long[] state = new long[6];
        for (int i = 0; i < state.length; i++) {
            state[i] = 1 + source.nextInt(Integer.MAX_VALUE - 1); // below both moduli of MRG32k3a
        }
        MRG32k3a stream = new MRG32k3a(purpose);
        stream.setSeed(state);
        return stream;
    }
}
