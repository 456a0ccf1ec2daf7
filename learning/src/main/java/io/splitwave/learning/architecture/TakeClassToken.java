package io.splitwave.learning.architecture;

/** The class token alone, as features for a classifier. */
public record TakeClassToken() implements Layer {

    @Override
    public Shape.Features output(Shape input) {
        Shape.Tokens tokens = Expect.tokens(input);
        if (!tokens.withClassToken()) {
            throw Expect.refused("tokens with a class token", input);
        }
        return new Shape.Features(tokens.width());
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        return Cost.NONE;
    }
}
