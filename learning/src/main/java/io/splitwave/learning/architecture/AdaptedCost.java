package io.splitwave.learning.architecture;

/**
 * What layers cost for one sample where the base is frozen and adapters and head learn.
 *
 * @param base work and parameters of the frozen base; its backward work has no gradient by its own weights
 * @param adapters work and parameters of the adapters
 * @param head work and parameters of the linear map that classifies
 */
public record AdaptedCost(Cost base, Cost adapters, Cost head) {

    static final AdaptedCost NONE = new AdaptedCost(Cost.NONE, Cost.NONE, Cost.NONE);

    /**
     * Work of the forward pass.
     *
     * @return FLOP of base, adapters and head, two for each multiply-add
     */
    public long forwardFlop() {
        return sum().forwardFlop();
    }

    /**
     * Work of the backward pass.
     *
     * @return FLOP of base, adapters and head, two for each multiply-add
     */
    public long backwardFlop() {
        return sum().backwardFlop();
    }

    /** Whether any of these layers has numbers that learn. */
    boolean learns() {
        return adapters.parameters() > 0 || head.parameters() > 0;
    }

    AdaptedCost plus(AdaptedCost other) {
        return new AdaptedCost(base.plus(other.base), adapters.plus(other.adapters), head.plus(other.head));
    }

    private Cost sum() {
        return base.plus(adapters).plus(head);
    }
}
