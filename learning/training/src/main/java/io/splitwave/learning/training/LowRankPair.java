package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import java.util.List;

/**
 * Adapter around a linear map, Hu et al., "LoRA: Low-rank adaptation of large language models", ICLR 2022: B A x is added to
 * what the map makes of x. A is drawn, B starts at zero, so an adapted network starts as the base.
 *
 * @param rank r
 * @param in elements of x
 * @param out elements of what the map gives
 */
record LowRankPair(int rank, int in, int out) {

    /** A of shape [r][in], then B of shape [out][r]. */
    List<Parameter> parameters() {
        return List.of(
                Parameter.weights(in, rank, in).as(Parameter.Role.ADAPTER),
                Parameter.constant(0, out, rank).as(Parameter.Role.ADAPTER));
    }

    /** B A x. */
    NDArray change(NDArray input, NDList learned) {
        NDArray down = Linear.linear(input, learned.get(0), null).singletonOrThrow();
        return Linear.linear(down, learned.get(1), null).singletonOrThrow();
    }
}
