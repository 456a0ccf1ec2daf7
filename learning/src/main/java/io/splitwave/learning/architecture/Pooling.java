package io.splitwave.learning.architecture;

import java.util.Objects;

/**
 * Pooling of every feature map over a square window.
 *
 * @param kind what is kept of a window
 * @param kernel side of the window, pixel, at least 1
 * @param stride step of the window, pixel, at least 1
 * @param padding pixels on every side that no window counts, at least 0, at most half the kernel
 */
public record Pooling(Kind kind, int kernel, int stride, int padding) implements Layer {

    /** What is kept of a window. */
    public enum Kind {
        /** Its largest value. */
        MAX,
        /** Its mean. */
        AVERAGE
    }

    /**
     * Checks the numbers.
     *
     * @param kind what is kept of a window
     * @param kernel side of the window, pixel
     * @param stride step of the window, pixel
     * @param padding pixels on every side that no window counts
     * @throws IllegalArgumentException if one is out of its range
     */
    public Pooling {
        Objects.requireNonNull(kind, "kind");
        Dimensions.requireOneOrMore("kernel", kernel);
        Dimensions.requireOneOrMore("stride", stride);
        Dimensions.requireNotNegative("padding", padding);
        if (padding > kernel / 2) {
            throw new IllegalArgumentException(
                    "padding must be at most half the kernel = " + kernel / 2 + ", was " + padding);
        }
    }

    @Override
    public Shape.Image output(Shape input) {
        Shape.Image image = Expect.image(input);
        return new Shape.Image(
                image.channels(),
                Dimensions.slid("height", image.height(), kernel, stride, padding),
                Dimensions.slid("width", image.width(), kernel, stride, padding));
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        return Cost.NONE;
    }
}
