package io.splitwave.learning.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Images of one size, each with its class. Immutable.
 *
 * <p>Pixels are kept as bytes and given out as fractions of full scale: 0 is the darkest value of the format, 1 the
 * brightest.
 */
public final class LabelledImages {
    private final ImageShape shape;
    private final int classes;
    private final int fullScale;
    private final byte[] pixels; // [image][channel][row][column]
    private final byte[] labels; // [image]

    /**
     * Gathers images.
     *
     * @param shape size of each image
     * @param classes number of classes, 2..256
     * @param fullScale brightest value of a pixel, 1..255
     * @param pixels unsigned values at most {@code fullScale}, image after image, each channel by channel and row by row
     * @param labels class of each image, unsigned, below {@code classes}
     * @throws IllegalArgumentException if the numbers do not fit each other or a value is out of range
     */
    public LabelledImages(ImageShape shape, int classes, int fullScale, byte[] pixels, byte[] labels) {
        this.shape = shape;
        this.classes = classes;
        this.fullScale = fullScale;
        this.pixels = pixels.clone();
        this.labels = labels.clone();
        if (classes < 2 || classes > 256) {
            throw new IllegalArgumentException("images: classes must be in 2..256, was " + classes);
        }
        if (fullScale < 1 || fullScale > 255) {
            throw new IllegalArgumentException("images: fullScale must be in 1..255, was " + fullScale);
        }
        if (pixels.length != (long) labels.length * shape.pixels()) {
            throw new IllegalArgumentException("images: " + labels.length + " images of " + shape.pixels()
                    + " values need " + (long) labels.length * shape.pixels() + " values, were " + pixels.length);
        }
        for (int i = 0; i < labels.length; i++) {
            if ((labels[i] & 0xff) >= classes) {
                throw new IllegalArgumentException(
                        "images: label of image " + i + " must be below " + classes + ", was " + (labels[i] & 0xff));
            }
        }
        for (int i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xff) > fullScale) {
                throw new IllegalArgumentException("images: value " + i % shape.pixels() + " of image "
                        + i / shape.pixels() + " must be <= " + fullScale + ", was " + (pixels[i] & 0xff));
            }
        }
    }

    /**
     * The same images with left and right exchanged.
     *
     * @return as many images of the same classes, in the same order
     */
    public LabelledImages mirrored() {
        byte[] mirrored = new byte[pixels.length];
        int columns = shape.columns();
        for (int p = 0; p < pixels.length; p++) {
            int column = p % columns;
            mirrored[p] = pixels[p - column + columns - 1 - column];
        }
        return new LabelledImages(shape, classes, fullScale, mirrored, labels);
    }

    /**
     * Some of the images, as a set of its own: nothing of the others is in it.
     *
     * @param which each from 0, in the order they get; an image may be taken several times
     * @return as many images as numbers are given
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public LabelledImages some(int[] which) {
        int each = shape.pixels();
        byte[] taken = new byte[Math.multiplyExact(which.length, each)];
        byte[] classOf = new byte[which.length];
        for (int i = 0; i < which.length; i++) {
            classOf[i] = labels[which[i]];
            System.arraycopy(pixels, which[i] * each, taken, i * each, each);
        }
        return new LabelledImages(shape, classes, fullScale, taken, classOf);
    }

    /**
     * These images and then others.
     *
     * @param others of the same shape, classes and full scale
     * @return both, in their order
     * @throws IllegalArgumentException if they are of another kind
     */
    public LabelledImages followedBy(LabelledImages others) {
        if (!shape.equals(others.shape) || classes != others.classes || fullScale != others.fullScale) {
            throw new IllegalArgumentException("images: those that follow must be " + shape + " of " + classes
                    + " classes and full scale " + fullScale + ", were " + others.shape + " of " + others.classes
                    + " and " + others.fullScale);
        }
        byte[] both = Arrays.copyOf(pixels, Math.addExact(pixels.length, others.pixels.length));
        System.arraycopy(others.pixels, 0, both, pixels.length, others.pixels.length);
        byte[] classOf = Arrays.copyOf(labels, labels.length + others.labels.length);
        System.arraycopy(others.labels, 0, classOf, labels.length, others.labels.length);
        return new LabelledImages(shape, classes, fullScale, both, classOf);
    }

    /**
     * How many of some images are of each class.
     *
     * @param which each from 0
     * @return {@code [class]}, at least 0
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public int[] histogram(int[] which) {
        int[] count = new int[classes];
        for (int image : which) {
            count[label(image)]++;
        }
        return count;
    }

    /**
     * Numbers of all images.
     *
     * @return 0, 1, 2 ...
     */
    public int[] all() {
        return IntStream.range(0, size()).toArray();
    }

    /**
     * How many there are.
     *
     * @return at least 0
     */
    public int size() {
        return labels.length;
    }

    /**
     * Size of each image.
     *
     * @return channels, rows, columns
     */
    public ImageShape shape() {
        return shape;
    }

    /**
     * Number of classes.
     *
     * @return 2..256
     */
    public int classes() {
        return classes;
    }

    /**
     * Class of an image.
     *
     * @param image from 0
     * @return from 0
     */
    public int label(int image) {
        return labels[image] & 0xff;
    }

    /**
     * Pixels of several images as fractions of full scale.
     *
     * @param images which, each from 0
     * @return in [0, 1], {@code [image][channel][row][column]} in one row
     */
    public float[] pixels(int[] images) {
        int each = shape.pixels();
        float[] values = new float[images.length * each];
        for (int i = 0; i < images.length; i++) {
            for (int p = 0; p < each; p++) {
                values[i * each + p] = (pixels[images[i] * each + p] & 0xff) / (float) fullScale;
            }
        }
        return values;
    }

    /** Equal are images of the same kind with the same pixels and labels in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledImages images
                && shape.equals(images.shape)
                && classes == images.classes
                && fullScale == images.fullScale
                && Arrays.equals(labels, images.labels)
                && Arrays.equals(pixels, images.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pixels) + Arrays.hashCode(labels);
    }
}
