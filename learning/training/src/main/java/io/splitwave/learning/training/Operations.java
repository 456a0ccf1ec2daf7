package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import io.splitwave.learning.architecture.Convolution;
import io.splitwave.learning.architecture.Flatten;
import io.splitwave.learning.architecture.GlobalAveragePooling;
import io.splitwave.learning.architecture.Layer;
import io.splitwave.learning.architecture.LayerNorm;
import io.splitwave.learning.architecture.Linear;
import io.splitwave.learning.architecture.Nonlinearity;
import io.splitwave.learning.architecture.PatchEmbedding;
import io.splitwave.learning.architecture.Pooling;
import io.splitwave.learning.architecture.Residual;
import io.splitwave.learning.architecture.SelfAttention;
import io.splitwave.learning.architecture.TakeClassToken;
import java.util.ArrayList;
import java.util.List;

/** From a described layer to one that computes. */
final class Operations {
    private static final float NORM_EPSILON = 1e-5f;

    private Operations() {}

    /**
     * The operation of a layer.
     *
     * @param input shape of one sample in front of it
     * @throws IllegalArgumentException if layers of this kind cannot be trained here
     */
    static Operation of(Layer layer, io.splitwave.learning.architecture.Shape input) {
        if (layer instanceof Convolution convolution) {
            return convolution(convolution, channels(input));
        }
        if (layer instanceof Linear linear) {
            return linear(linear, width(input));
        }
        if (layer instanceof Pooling pooling) {
            return new Fixed(array -> pooled(pooling, array));
        }
        if (layer instanceof GlobalAveragePooling) {
            return new Fixed(array -> array.mean(new int[] {2, 3}));
        }
        if (layer instanceof Flatten) {
            return new Fixed(array -> array.reshape(array.getShape().get(0), input.elements()));
        }
        if (layer instanceof Nonlinearity function) {
            return new Fixed(function.kind() == Nonlinearity.Kind.RELU ? Activation::relu : Activation::gelu);
        }
        if (layer instanceof LayerNorm) {
            return layerNorm(width(input));
        }
        if (layer instanceof PatchEmbedding embedding) {
            return new Patches(embedding, (io.splitwave.learning.architecture.Shape.Image) input);
        }
        if (layer instanceof SelfAttention attention) {
            return new Attention(attention.heads(), width(input));
        }
        if (layer instanceof TakeClassToken) {
            return new Fixed(array -> array.get(":, 0"));
        }
        if (layer instanceof Residual residual) {
            return new Branches(all(residual.branch(), input), all(residual.shortcut(), input));
        }
        throw new IllegalArgumentException("layers of the kind "
                + layer.getClass().getSimpleName()
                + " cannot be trained here; batch statistics, for one, are not weights that devices could average");
    }

    /** The operations of layers one after the other. */
    static List<Operation> all(List<Layer> layers, io.splitwave.learning.architecture.Shape input) {
        List<Operation> operations = new ArrayList<>(layers.size());
        io.splitwave.learning.architecture.Shape shape = input;
        for (Layer layer : layers) {
            operations.add(of(layer, shape));
            shape = layer.output(shape);
        }
        return List.copyOf(operations);
    }

    /** A layer that learns nothing. */
    private record Fixed(java.util.function.UnaryOperator<NDArray> function) implements Operation {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public NDArray forward(Pass pass, NDArray input, NDList learned) {
            return function.apply(input);
        }
    }

    /** A layer whose function has no state of its own. */
    private record Learned(List<Parameter> parameters, Function function) implements Operation {
        interface Function {
            NDArray apply(NDArray input, NDList learned);
        }

        @Override
        public NDArray forward(Pass pass, NDArray input, NDList learned) {
            return function.apply(input, learned);
        }
    }

    private static Operation convolution(Convolution layer, int channels) {
        long inputs = (long) channels * layer.kernel() * layer.kernel();
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.weights(inputs, layer.channels(), channels, layer.kernel(), layer.kernel()));
        if (layer.bias()) {
            parameters.add(Parameter.constant(0, layer.channels()));
        }
        Shape stride = new Shape(layer.stride(), layer.stride());
        Shape padding = new Shape(layer.padding(), layer.padding());
        return new Learned(List.copyOf(parameters), (input, learned) -> Conv2d.conv2d(
                        input, learned.get(0), layer.bias() ? learned.get(1) : null, stride, padding)
                .singletonOrThrow());
    }

    private static Operation linear(Linear layer, int width) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.weights(width, layer.features(), width));
        if (layer.bias()) {
            parameters.add(Parameter.constant(0, layer.features()));
        }
        return new Learned(List.copyOf(parameters), (input, learned) -> ai.djl.nn.core.Linear.linear(
                        input, learned.get(0), layer.bias() ? learned.get(1) : null)
                .singletonOrThrow());
    }

    private static Operation layerNorm(int width) {
        Shape normalised = new Shape(width);
        return new Learned(
                List.of(Parameter.constant(1, width), Parameter.constant(0, width)),
                (input, learned) -> ai.djl.nn.norm.LayerNorm.layerNorm(
                                input, normalised, learned.get(0), learned.get(1), NORM_EPSILON)
                        .singletonOrThrow());
    }

    private static NDArray pooled(Pooling layer, NDArray array) {
        Shape kernel = new Shape(layer.kernel(), layer.kernel());
        Shape stride = new Shape(layer.stride(), layer.stride());
        Shape padding = new Shape(layer.padding(), layer.padding());
        return layer.kind() == Pooling.Kind.MAX
                ? Pool.maxPool2d(array, kernel, stride, padding, false)
                : Pool.avgPool2d(array, kernel, stride, padding, false, false);
    }

    private static int channels(io.splitwave.learning.architecture.Shape input) {
        return ((io.splitwave.learning.architecture.Shape.Image) input).channels();
    }

    private static int width(io.splitwave.learning.architecture.Shape input) {
        return input instanceof io.splitwave.learning.architecture.Shape.Tokens tokens
                ? tokens.width()
                : ((io.splitwave.learning.architecture.Shape.Features) input).count();
    }
}
