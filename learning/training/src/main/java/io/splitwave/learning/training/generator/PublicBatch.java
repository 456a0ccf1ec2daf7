package io.splitwave.learning.training.generator;

import io.splitwave.learning.data.LabelledImages;
import umontreal.ssj.rng.RandomStream;

/**
 * Images and classes as a perceptron takes them.
 *
 * @param pixels as fractions of full scale, {@code [image][pixel]} in one row
 * @param classes 1 at the image's class, else 0, {@code [image][class]} in one row
 */
record PublicBatch(float[] pixels, float[] classes) {

    /** Draws images with replacement. */
    static PublicBatch draw(LabelledImages images, int size, RandomStream stream) {
        int[] which = new int[size];
        for (int i = 0; i < size; i++) {
            which[i] = stream.nextInt(0, images.size() - 1);
        }
        float[] classes = new float[size * images.classes()];
        for (int i = 0; i < size; i++) {
            classes[i * images.classes() + images.label(which[i])] = 1;
        }
        return new PublicBatch(images.pixels(which), classes);
    }
}
