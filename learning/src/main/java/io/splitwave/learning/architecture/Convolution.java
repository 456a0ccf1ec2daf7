package io.splitwave.learning.architecture;

/**
 * Two-dimensional convolution with a square kernel.
 *
 * @param channels feature maps that go out, at least 1
 * @param kernel side of the kernel, pixel, at least 1
 * @param stride step of the kernel, pixel, at least 1
 * @param padding pixels of zeros on every side, at least 0
 * @param bias whether each feature map has a bias
 */
public record Convolution(int channels, int kernel, int stride, int padding, boolean bias) implements Layer {

    /**
     * Checks the numbers.
     *
     * @param channels feature maps that go out
     * @param kernel side of the kernel, pixel
     * @param stride step of the kernel, pixel
     * @param padding pixels of zeros on every side
     * @param bias whether each feature map has a bias
     * @throws IllegalArgumentException if one is out of its range
     */
    public Convolution {
        Dimensions.requireOneOrMore("channels", channels);
        Dimensions.requireOneOrMore("kernel", kernel);
        Dimensions.requireOneOrMore("stride", stride);
        Dimensions.requireNotNegative("padding", padding);
    }

    @Override
    public Shape.Image output(Shape input) {
        Shape.Image image = Expect.image(input);
        return new Shape.Image(
                channels,
                Dimensions.slid("height", image.height(), kernel, stride, padding),
                Dimensions.slid("width", image.width(), kernel, stride, padding));
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        long weightsPerOutput = Dimensions.product(Expect.image(input).channels(), kernel, kernel);
        long products = Dimensions.product(output(input).elements(), weightsPerOutput);
        long parameters = Dimensions.product(channels, weightsPerOutput + (bias ? 1 : 0));
        return Cost.ofLinearMap(products, parameters, learnedBefore);
    }
}
