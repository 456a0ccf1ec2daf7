package io.splitwave.learning.architecture;

/** An image as one vector, channel by channel, row by row. */
public record Flatten() implements Layer {

    @Override
    public Shape.Features output(Shape input) {
        long elements = Expect.image(input).elements();
        if (elements > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a vector holds at most 2^31 - 1 features, was " + elements);
        }
        return new Shape.Features((int) elements);
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        return Cost.NONE;
    }
}
