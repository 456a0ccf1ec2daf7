package io.splitwave.learning.architecture;

/**
 * What a layer or a block costs for one sample.
 *
 * @param forwardFlop work of the forward pass, FLOP, two for each multiply-add, at least 0
 * @param backwardFlop work of the backward pass, FLOP, likewise, at least 0
 * @param parameters numbers that are learned, at least 0
 */
public record Cost(long forwardFlop, long backwardFlop, long parameters) {

    static final Cost NONE = new Cost(0, 0, 0);

    /** FLOP of one multiply-add. */
    private static final int MULTIPLY_ADD_FLOP = 2;

    /**
     * A linear map: the backward pass repeats the products of the forward pass for the gradient by the weights, and once
     * more for the gradient by the input where a layer in front learns from it.
     *
     * @param products multiply-adds forward
     */
    static Cost ofLinearMap(long products, long parameters, boolean learnedBefore) {
        long forward = Dimensions.product(MULTIPLY_ADD_FLOP, products);
        return new Cost(forward, learnedBefore ? Dimensions.product(2, forward) : forward, parameters);
    }

    /** A product of two tensors that both follow from the input: the backward pass has one product for each. */
    static Cost ofTensorProduct(long products) {
        return ofLinearMap(products, 0, true);
    }

    static Cost ofParameters(long parameters) {
        return new Cost(0, 0, parameters);
    }

    Cost plus(Cost other) {
        return new Cost(
                Dimensions.sum(forwardFlop, other.forwardFlop),
                Dimensions.sum(backwardFlop, other.backwardFlop),
                Dimensions.sum(parameters, other.parameters));
    }
}
