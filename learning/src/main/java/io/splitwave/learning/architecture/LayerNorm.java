package io.splitwave.learning.architecture;

/** Layer normalisation of every token, or of a vector, with a scale and a shift for each of its elements. */
public record LayerNorm() implements Layer {

    @Override
    public Shape output(Shape input) {
        widthOf(input);
        return input;
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        return Cost.ofParameters(Dimensions.product(2, widthOf(input)));
    }

    private static int widthOf(Shape input) {
        if (input instanceof Shape.Tokens tokens) {
            return tokens.width();
        }
        if (input instanceof Shape.Features vector) {
            return vector.count();
        }
        throw Expect.refused("tokens or features", input);
    }
}
