package io.splitwave.learning.architecture;

/**
 * Batch normalisation of every channel or feature. Scale and shift are parameters; the running mean and variance are not,
 * as they are not learned by gradient.
 */
public record BatchNorm() implements Layer {

    @Override
    public Shape output(Shape input) {
        channelsOf(input);
        return input;
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        return Cost.ofParameters(Dimensions.product(2, channelsOf(input)));
    }

    private static int channelsOf(Shape input) {
        if (input instanceof Shape.Image image) {
            return image.channels();
        }
        if (input instanceof Shape.Features vector) {
            return vector.count();
        }
        throw Expect.refused("an image or features", input);
    }
}
