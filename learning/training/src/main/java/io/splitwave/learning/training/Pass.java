package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/** One pass of a batch through the layers on one side of the cut, and what it notes on its way. */
final class Pass {
    private NDArray classAttention;

    /**
     * Notes how much the class token attends to each token.
     *
     * @param attention mean over the heads, {@code [image][token]}
     */
    void noteClassAttention(NDArray attention) {
        classAttention = attention;
    }

    /** The attention noted last; empty if no layer of this pass attends. */
    Optional<NDArray> classAttention() {
        return Optional.ofNullable(classAttention);
    }
}
