package io.splitwave.learning.data;

import umontreal.ssj.rng.RandomPermutation;
import umontreal.ssj.rng.RandomStream;

/** Random order, each equally likely, by SSJ. */
public final class Shuffle {
    private Shuffle() {}

    /**
     * Puts values in random order.
     *
     * @param values changed in place
     * @param stream source of the uniforms, advanced by one draw less than there are values
     */
    public static void inPlace(int[] values, RandomStream stream) {
        RandomPermutation.shuffle(values, stream);
    }
}
