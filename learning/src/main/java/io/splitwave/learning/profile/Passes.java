package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.Cost;

/** Which passes through its layers a side of the cut computes in a round. */
public enum Passes {
    /** Forward only: inference, or training whose backward pass is left out. */
    FORWARD,
    /** Forward and backward: training. */
    FORWARD_AND_BACKWARD;

    /**
     * Work of one sample.
     *
     * @param cost of some layers
     * @return FLOP
     */
    public double flop(Cost cost) {
        return this == FORWARD ? cost.forwardFlop() : (double) cost.forwardFlop() + cost.backwardFlop();
    }
}
