package io.splitwave.learning.architecture;

/**
 * Cost of layers whose own weights do not learn, with adapters around some maps. A product of the base is repeated in the
 * backward pass once for the gradient by its input, and only if something in front learns; the gradient by its weights is
 * never computed. A linear map outside of residual branches is the head, which learns.
 *
 * @param adaptation adapters around the maps
 */
record FrozenMaps(LowRankAdaptation adaptation) {

    /** What a layer costs. */
    AdaptedCost cost(Layer layer, Shape input, boolean learnedBefore) {
        if (layer instanceof Residual residual) {
            return branch(residual, input, learnedBefore);
        }
        if (layer instanceof SelfAttention) {
            return attention(Expect.tokens(input), learnedBefore);
        }
        if (layer instanceof Linear head) {
            return new AdaptedCost(Cost.NONE, Cost.NONE, head.cost(input, learnedBefore));
        }
        return new AdaptedCost(frozen(layer.cost(input, true), learnedBefore), Cost.NONE, Cost.NONE);
    }

    /** The two linear maps of a perceptron are told apart by their place. */
    private AdaptedCost branch(Residual residual, Shape input, boolean learnedBefore) {
        if (!residual.shortcut().isEmpty()) {
            throw new IllegalArgumentException("low-rank adaptation: a shortcut with layers cannot be adapted");
        }
        AdaptedCost sum = AdaptedCost.NONE;
        Shape shape = input;
        int maps = 0;
        for (Layer layer : residual.branch()) {
            boolean learned = learnedBefore || sum.learns();
            if (layer instanceof Linear linear) {
                maps++;
                AdaptedMap which = maps == 1 ? AdaptedMap.FC1 : AdaptedMap.FC2;
                sum = sum.plus(map(which, linear, Expect.tokens(shape), learned));
            } else {
                sum = sum.plus(cost(layer, shape, learned));
            }
            shape = layer.output(shape);
        }
        return sum;
    }

    private AdaptedCost attention(Shape.Tokens tokens, boolean learnedBefore) {
        int width = tokens.width();
        AdaptedCost qkv = map(AdaptedMap.QKV, new Linear(Math.multiplyExact(3, width), true), tokens, learnedBefore);
        boolean learned = learnedBefore || qkv.learns();
        Cost products = SelfAttention.products(tokens);
        Cost twoProducts = new Cost(products.forwardFlop(), learned ? products.backwardFlop() : 0, 0);
        return qkv.plus(new AdaptedCost(twoProducts, Cost.NONE, Cost.NONE))
                .plus(map(AdaptedMap.PROJECTION, new Linear(width, true), tokens, learned));
    }

    private AdaptedCost map(AdaptedMap which, Linear linear, Shape.Tokens tokens, boolean learnedBefore) {
        Cost base = frozen(linear.cost(tokens, true), learnedBefore);
        Cost adapters = adaptation.maps().contains(which)
                ? adaptation.around(tokens, linear.features(), learnedBefore)
                : Cost.NONE;
        return new AdaptedCost(base, adapters, Cost.NONE);
    }

    private static Cost frozen(Cost cost, boolean learnedBefore) {
        return new Cost(cost.forwardFlop(), learnedBefore ? cost.forwardFlop() : 0, cost.parameters());
    }
}
