package io.splitwave.learning.architecture;

/** Mean of every feature map: an image becomes one feature for each channel. */
public record GlobalAveragePooling() implements Layer {

    @Override
    public Shape.Features output(Shape input) {
        return new Shape.Features(Expect.image(input).channels());
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        return Cost.NONE;
    }
}
