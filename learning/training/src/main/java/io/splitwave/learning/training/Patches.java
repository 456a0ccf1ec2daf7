package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import io.splitwave.learning.architecture.PatchEmbedding;
import java.util.List;

/** An image as tokens, Dosovitskiy et al. (1): mapped patches behind a class token, positions added. */
final class Patches implements Operation {
    /** Standard deviation of class token and positions at the start, as in Dosovitskiy et al. and Devlin et al. */
    private static final double DEVIATION = 0.02;

    private final PatchEmbedding layer;
    private final List<Parameter> parameters;
    private final long patches;

    Patches(PatchEmbedding layer, io.splitwave.learning.architecture.Shape.Image input) {
        this.layer = layer;
        this.patches = layer.output(input).count() - 1L;
        long inputs = (long) input.channels() * layer.patch() * layer.patch();
        this.parameters = List.of(
                Parameter.weights(inputs, layer.width(), input.channels(), layer.patch(), layer.patch()),
                Parameter.constant(0, layer.width()),
                Parameter.ofDeviation(DEVIATION, 1, 1, layer.width()),
                Parameter.ofDeviation(DEVIATION, 1, patches + 1, layer.width()));
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public NDArray forward(Pass pass, NDArray input, NDList learned) {
        long batch = input.getShape().get(0);
        NDArray mapped = Conv2d.conv2d(
                        input, learned.get(0), learned.get(1), new Shape(layer.patch(), layer.patch()), new Shape(0, 0))
                .singletonOrThrow();
        NDArray tokens = mapped.reshape(batch, layer.width(), patches).transpose(0, 2, 1);
        NDArray ones = input.getManager().ones(new Shape(batch, 1, 1));
        return ones.mul(learned.get(2)).concat(tokens, 1).add(learned.get(3));
    }
}
