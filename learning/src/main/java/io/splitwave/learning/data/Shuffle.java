package io.splitwave.learning.data;

import umontreal.ssj.rng.RandomStream;

/** Random order: Fisher and Yates, each order equally likely. */
public final class Shuffle {
    private Shuffle() {}

    /**
     * Puts values in random order.
     *
     * @param values changed in place
     * @param stream source of the uniforms, advanced by one draw less than there are values
     */
    public static void inPlace(int[] values, RandomStream stream) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = stream.nextInt(0, i);
            int held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }
}
