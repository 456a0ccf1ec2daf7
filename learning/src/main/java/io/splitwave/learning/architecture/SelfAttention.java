package io.splitwave.learning.architecture;

/**
 * Multi-head self-attention of Vaswani et al.: queries, keys and values, scaled products, a linear map of the heads
 * together; the four maps have biases. Heads change neither work nor parameters.
 *
 * @param heads number of heads, at least 1; divides the width of a token
 */
public record SelfAttention(int heads) implements Layer {

    /**
     * Checks the number.
     *
     * @param heads number of heads
     * @throws IllegalArgumentException if it is out of its range
     */
    public SelfAttention {
        Dimensions.requireOneOrMore("heads", heads);
    }

    @Override
    public Shape.Tokens output(Shape input) {
        Shape.Tokens tokens = Expect.tokens(input);
        if (tokens.width() % heads != 0) {
            throw Expect.refused("tokens whose width is a multiple of the heads = " + heads, input);
        }
        return tokens;
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        Shape.Tokens tokens = Expect.tokens(input);
        Linear map = new Linear(tokens.width(), true);
        Cost fromInput = map.cost(tokens, learnedBefore);
        Cost ofHeads = map.cost(tokens, true); // its input follows from learned maps
        return fromInput.plus(fromInput).plus(fromInput).plus(products(tokens)).plus(ofHeads);
    }

    /** Scores, and the values weighted with them: two products of tensors that follow from the input. */
    static Cost products(Shape.Tokens tokens) {
        Cost scores = Cost.ofTensorProduct(Dimensions.product(tokens.count(), tokens.count(), tokens.width()));
        return scores.plus(scores);
    }

    @Override
    public boolean attends() {
        return true;
    }
}
