package io.splitwave.learning.training.leakage;

import umontreal.ssj.rng.RandomStream;

/** A way to learn to tell images from what crosses a cut. */
public interface Attack {
    /**
     * Name for tables.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * Learns from images of the attacker's own.
     *
     * @param pairs what crossed for each image
     * @param chance for draws
     * @return a decoder
     */
    Decoder fit(Pairs pairs, RandomStream chance);

    /** Tells images. */
    @FunctionalInterface
    interface Decoder {
        /**
         * Tells images.
         *
         * @param crossed what crossed, {@code [image][element]}
         * @return what the images may have been, {@code [image][pixel]}; pixels may lie outside 0 to 1
         */
        double[][] decode(float[][] crossed);
    }
}
