package io.splitwave.learning.training.generator;

import io.splitwave.learning.data.ImageShape;
import io.splitwave.learning.data.LabelledImages;
import java.util.Arrays;

/** Images that were ordered by class: their labels, and their pixels as bytes. */
final class Order {
    private static final int FULL_SCALE = 255;

    private final ImageShape shape;
    private final int classes;
    private final byte[] labels;

    /** @throws IllegalArgumentException if there are not as many numbers as classes, or one is below 0 */
    Order(LabelledImages like, int[] perClass) {
        this.shape = like.shape();
        this.classes = like.classes();
        if (perClass.length != classes || Arrays.stream(perClass).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("images to generate: expected " + classes
                    + " numbers of at least 0, one for each class, were " + Arrays.toString(perClass));
        }
        this.labels = new byte[Arrays.stream(perClass).reduce(0, Math::addExact)];
        int next = 0;
        for (int c = 0; c < classes; c++) {
            Arrays.fill(labels, next, next + perClass[c], (byte) c);
            next += perClass[c];
        }
    }

    int size() {
        return labels.length;
    }

    int label(int image) {
        return labels[image] & 0xff;
    }

    /** 1 at the image's class, else 0, {@code [image][class]} in one row. */
    float[] classes() {
        float[] oneHot = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            oneHot[i * classes + label(i)] = 1;
        }
        return oneHot;
    }

    /** @param pixels as fractions of full scale, image after image; what is out of 0 to 1 becomes the nearer of both */
    LabelledImages filled(float[] pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = (byte) Math.round(FULL_SCALE * Math.min(1, Math.max(0, pixels[i])));
        }
        return new LabelledImages(shape, classes, FULL_SCALE, bytes, labels);
    }
}
