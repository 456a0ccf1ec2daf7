package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import java.util.List;

/**
 * Multi-head self-attention, Vaswani et al. (1) and section 3.2.2.
 *
 * @param heads number of heads
 * @param width elements of a token, a multiple of the heads
 */
record Attention(int heads, int width) implements Operation {

    @Override
    public List<Parameter> parameters() {
        Parameter weights = Parameter.weights(width, width, width);
        Parameter bias = Parameter.constant(0, width);
        return List.of(weights, bias, weights, bias, weights, bias, weights, bias);
    }

    @Override
    public NDArray forward(Pass pass, NDArray input, NDList learned) {
        long batch = input.getShape().get(0);
        long tokens = input.getShape().get(1);
        NDArray queries = heads(mapped(input, learned, 0), batch, tokens);
        NDArray keys = heads(mapped(input, learned, 1), batch, tokens);
        NDArray values = heads(mapped(input, learned, 2), batch, tokens);
        // an array of the pass: the memory of a bare number may be lost before the backward pass
        NDArray scale = input.getManager().create(new float[] {(float) (1 / Math.sqrt((double) width / heads))});
        NDArray attention =
                queries.matMul(keys.transpose(0, 1, 3, 2)).mul(scale).softmax(-1);
        pass.noteClassAttention(attention.mean(new int[] {1}).get(":, 0"));
        NDArray together = attention.matMul(values).transpose(0, 2, 1, 3).reshape(batch, tokens, width);
        return mapped(together, learned, 3);
    }

    private static NDArray mapped(NDArray input, NDList learned, int map) {
        return Linear.linear(input, learned.get(2 * map), learned.get(2 * map + 1))
                .singletonOrThrow();
    }

    private NDArray heads(NDArray array, long batch, long tokens) {
        return array.reshape(batch, tokens, heads, width / heads).transpose(0, 2, 1, 3);
    }
}
