package io.splitwave.optimizer.cellfree;

/**
 * A place to cut the model: what a user device (UD) has to compute, to send and to receive if it keeps the layers before it.
 *
 * @param activation elements that a UD sends for one sample, finite, greater than 0
 * @param parameters elements of the sub-model that a UD keeps, finite, greater than 0
 * @param flop FLOP of one sample in the layers that a UD keeps, finite, greater than 0
 */
public record ModelSplit(double activation, double parameters, double flop) {
    /**
     * Checks the figures.
     *
     * @param activation elements sent for one sample
     * @param parameters elements of the sub-model
     * @param flop FLOP of one sample
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public ModelSplit {
        CellFreeInstance.requireAbove("split: activation", activation);
        CellFreeInstance.requireAbove("split: parameters", parameters);
        CellFreeInstance.requireAbove("split: flop", flop);
    }
}
