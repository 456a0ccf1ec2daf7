package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.splitwave.learning.architecture.AdaptedMap;
import io.splitwave.learning.architecture.Layer;
import io.splitwave.learning.architecture.Linear;
import io.splitwave.learning.architecture.LowRankAdaptation;
import io.splitwave.learning.architecture.Residual;
import io.splitwave.learning.architecture.SelfAttention;
import io.splitwave.learning.architecture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Operations with adapters, placed as {@link io.splitwave.learning.architecture.AdaptedNetwork} counts them: around maps of
 * attention and around the linear maps of a residual branch. A linear map outside of residual branches is the head, which
 * learns; all else is frozen.
 */
final class AdaptedOperations {
    private final LowRankAdaptation adaptation;

    AdaptedOperations(LowRankAdaptation adaptation) {
        this.adaptation = adaptation;
    }

    /** The operations of layers one after the other. */
    List<Operation> all(List<Layer> layers, Shape input) {
        List<Operation> operations = new ArrayList<>(layers.size());
        Shape shape = input;
        for (Layer layer : layers) {
            operations.add(
                    layer instanceof Linear
                            ? new Head(Operations.of(layer, shape))
                            : inBranch(layer, shape, Optional.empty()));
            shape = layer.output(shape);
        }
        return List.copyOf(operations);
    }

    private Operation inBranch(Layer layer, Shape input, Optional<AdaptedMap> map) {
        if (layer instanceof Residual residual) {
            return new Branches(branch(residual.branch(), input), Operations.all(residual.shortcut(), input));
        }
        if (layer instanceof SelfAttention attention) {
            int width = ((Shape.Tokens) input).width();
            return new Attention(
                    attention.heads(),
                    width,
                    pair(AdaptedMap.QKV, width, Math.multiplyExact(3, width)),
                    pair(AdaptedMap.PROJECTION, width, width));
        }
        Operation base = Operations.of(layer, input);
        if (layer instanceof Linear linear && map.isPresent() && input instanceof Shape.Tokens tokens) {
            return pair(map.get(), tokens.width(), linear.features())
                    .<Operation>map(pair -> new AdaptedLinear(base, pair))
                    .orElse(base);
        }
        return base;
    }

    private List<Operation> branch(List<Layer> layers, Shape input) {
        List<Operation> operations = new ArrayList<>(layers.size());
        Shape shape = input;
        int maps = 0;
        for (Layer layer : layers) {
            maps += layer instanceof Linear ? 1 : 0;
            operations.add(inBranch(layer, shape, Optional.of(maps == 1 ? AdaptedMap.FC1 : AdaptedMap.FC2)));
            shape = layer.output(shape);
        }
        return List.copyOf(operations);
    }

    private Optional<LowRankPair> pair(AdaptedMap map, int in, int out) {
        return adaptation.maps().contains(map)
                ? Optional.of(new LowRankPair(adaptation.rank(), in, out))
                : Optional.empty();
    }

    private record Head(Operation base) implements Operation {
        @Override
        public List<Parameter> parameters() {
            return base.parameters().stream()
                    .map(parameter -> parameter.as(Parameter.Role.HEAD))
                    .toList();
        }

        @Override
        public NDArray forward(Pass pass, NDArray input, NDList learned) {
            return base.forward(pass, input, learned);
        }
    }

    private record AdaptedLinear(Operation base, LowRankPair pair) implements Operation {
        @Override
        public List<Parameter> parameters() {
            return Stream.concat(base.parameters().stream(), pair.parameters().stream())
                    .toList();
        }

        @Override
        public NDArray forward(Pass pass, NDArray input, NDList learned) {
            int ofBase = base.parameters().size();
            NDArray mapped = base.forward(pass, input, new NDList(learned.subList(0, ofBase)));
            return mapped.add(pair.change(input, new NDList(learned.subList(ofBase, learned.size()))));
        }
    }
}
