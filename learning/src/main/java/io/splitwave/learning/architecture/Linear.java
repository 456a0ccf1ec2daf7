package io.splitwave.learning.architecture;

/**
 * Linear map of a vector, or of every token alike.
 *
 * @param features elements that go out, at least 1
 * @param bias whether each has a bias
 */
public record Linear(int features, boolean bias) implements Layer {

    /**
     * Checks the numbers.
     *
     * @param features elements that go out
     * @param bias whether each has a bias
     * @throws IllegalArgumentException if one is out of its range
     */
    public Linear {
        Dimensions.requireOneOrMore("features", features);
    }

    @Override
    public Shape output(Shape input) {
        if (input instanceof Shape.Tokens tokens) {
            return new Shape.Tokens(tokens.count(), features, tokens.withClassToken());
        }
        widthOf(input);
        return new Shape.Features(features);
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        int width = widthOf(input);
        long products = Dimensions.product(output(input).elements(), width);
        return Cost.ofLinearMap(products, Dimensions.product(features, (long) width + (bias ? 1 : 0)), learnedBefore);
    }

    private static int widthOf(Shape input) {
        if (input instanceof Shape.Tokens tokens) {
            return tokens.width();
        }
        if (input instanceof Shape.Features vector) {
            return vector.count();
        }
        throw Expect.refused("features or tokens (flatten an image first)", input);
    }
}
