package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.splitwave.learning.data.ImageShape;
import io.splitwave.learning.data.LabelledImages;

/**
 * Some images in native memory.
 *
 * @param pixels {@code [image][channel][row][column]}
 * @param classes {@code [image][class]}: -1 / images at the image's class, else 0; an array, because the engine may
 *     lose the memory of a bare number before the backward pass
 */
record Batch(NDArray pixels, NDArray classes) {

    static Batch of(LabelledImages images, int[] which, NDManager manager) {
        ImageShape shape = images.shape();
        float[] oneHot = new float[which.length * images.classes()];
        for (int i = 0; i < which.length; i++) {
            oneHot[i * images.classes() + images.label(which[i])] = -1f / which.length;
        }
        return new Batch(
                manager.create(
                        images.pixels(which), new Shape(which.length, shape.channels(), shape.rows(), shape.columns())),
                manager.create(oneHot, new Shape(which.length, images.classes())));
    }

    /** Mean cross-entropy, VRSL (16), of scores {@code [image][class]}; nat. */
    NDArray crossEntropy(NDArray scores) {
        return scores.logSoftmax(-1).mul(classes).sum();
    }
}
