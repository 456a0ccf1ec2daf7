package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Multi-head self-attention, Vaswani et al. (1) and section 3.2.2.
 *
 * @param heads number of heads
 * @param width elements of a token, a multiple of the heads
 * @param ofQkv adapter around queries, keys and values together, if there is one
 * @param ofProjection adapter around the map of the heads together, if there is one
 */
record Attention(int heads, int width, Optional<LowRankPair> ofQkv, Optional<LowRankPair> ofProjection)
        implements Operation {
    private static final int OF_MAPS = 8;

    Attention(int heads, int width) {
        this(heads, width, Optional.empty(), Optional.empty());
    }

    @Override
    public List<Parameter> parameters() {
        Parameter weights = Parameter.weights(width, width, width);
        Parameter bias = Parameter.constant(0, width);
        List<Parameter> parameters =
                new ArrayList<>(List.of(weights, bias, weights, bias, weights, bias, weights, bias));
        ofQkv.ifPresent(pair -> parameters.addAll(pair.parameters()));
        ofProjection.ifPresent(pair -> parameters.addAll(pair.parameters()));
        return List.copyOf(parameters);
    }

    @Override
    public NDArray forward(Pass pass, NDArray input, NDList learned) {
        long batch = input.getShape().get(0);
        long tokens = input.getShape().get(1);
        NDArray[] mapped = {mapped(input, learned, 0), mapped(input, learned, 1), mapped(input, learned, 2)};
        if (ofQkv.isPresent()) {
            NDList change = ofQkv.get().change(input, adapter(learned, OF_MAPS)).split(mapped.length, 2);
            for (int map = 0; map < mapped.length; map++) {
                mapped[map] = mapped[map].add(change.get(map));
            }
        }
        NDArray queries = heads(mapped[0], batch, tokens);
        NDArray keys = heads(mapped[1], batch, tokens);
        NDArray values = heads(mapped[2], batch, tokens);
        // an array of the pass: the memory of a bare number may be lost before the backward pass
        NDArray scale = input.getManager().create(new float[] {(float) (1 / Math.sqrt((double) width / heads))});
        NDArray attention =
                queries.matMul(keys.transpose(0, 1, 3, 2)).mul(scale).softmax(-1);
        pass.noteClassAttention(attention.mean(new int[] {1}).get(":, 0"));
        NDArray together = attention.matMul(values).transpose(0, 2, 1, 3).reshape(batch, tokens, width);
        NDArray projected = mapped(together, learned, 3);
        if (ofProjection.isEmpty()) {
            return projected;
        }
        int first = ofQkv.isPresent() ? OF_MAPS + 2 : OF_MAPS;
        return projected.add(ofProjection.get().change(together, adapter(learned, first)));
    }

    /** A and B of an adapter. */
    private static NDList adapter(NDList learned, int first) {
        return new NDList(learned.get(first), learned.get(first + 1));
    }

    private static NDArray mapped(NDArray input, NDList learned, int map) {
        return Linear.linear(input, learned.get(2 * map), learned.get(2 * map + 1))
                .singletonOrThrow();
    }

    private NDArray heads(NDArray array, long batch, long tokens) {
        return array.reshape(batch, tokens, heads, width / heads).transpose(0, 2, 1, 3);
    }
}
