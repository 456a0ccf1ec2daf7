package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.Cost;

/** How the work of the backward pass of a described network is counted. FLOP are two for each multiply-add. */
public enum BackwardWork {
    /**
     * Twice the forward pass in every layer, the usual rule of thumb: training takes three times the forward pass. It
     * overstates the first layer, which sends no gradient further back.
     */
    TWICE_FORWARD,
    /**
     * Product by product: one product for the gradient by the weights, and one for the gradient by the input where a layer
     * in front learns from it. The first layer that learns then takes its forward work once, all others twice.
     */
    COUNTED;

    /**
     * Backward work of some layers that learn.
     *
     * @param cost of the layers, one sample
     * @return FLOP, at least 0
     */
    public double flop(Cost cost) {
        return this == TWICE_FORWARD ? 2.0 * cost.forwardFlop() : (double) cost.backwardFlop();
    }
}
