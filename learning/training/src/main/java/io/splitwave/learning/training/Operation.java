package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/** A layer that computes. */
interface Operation {

    /** What it learns, in the order in which {@link #forward} takes it. */
    List<Parameter> parameters();

    /**
     * From a batch of inputs to a batch of outputs.
     *
     * @param pass what this pass notes on its way
     * @param input batch first
     * @param learned as many as there are parameters
     */
    NDArray forward(Pass pass, NDArray input, NDList learned);
}
