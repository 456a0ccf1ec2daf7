package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.splitwave.learning.architecture.AdaptedNetwork;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Layer;
import io.splitwave.learning.architecture.LowRankAdaptation;
import io.splitwave.learning.architecture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/** A described network that computes. It knows its layers and holds no weights. */
final class Network {
    private final Architecture architecture;
    private final boolean adapted;
    private final List<List<Operation>> blocks = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final int[] firstParameter; // [cut]

    /**
     * Makes the layers.
     *
     * @param architecture the description
     * @throws IllegalArgumentException if a layer cannot be trained here
     */
    Network(Architecture architecture) {
        this(architecture, Optional.empty());
    }

    /**
     * Makes the layers.
     *
     * @param architecture the description
     * @param adaptation adapters, which learn with the head alone; empty = every weight learns
     * @throws IllegalArgumentException if a layer cannot be trained here, or no map of the network is adapted
     */
    Network(Architecture architecture, Optional<LowRankAdaptation> adaptation) {
        this.architecture = architecture;
        this.adapted = adaptation.isPresent();
        adaptation.ifPresent(adapters -> new AdaptedNetwork(architecture, adapters));
        this.firstParameter = new int[architecture.blocks().size() + 1];
        for (int m = 1; m < firstParameter.length; m++) {
            List<Operation> block =
                    operations(architecture.blocks().get(m - 1).layers(), architecture.crossing(m - 1), adaptation);
            blocks.add(block);
            parameters.addAll(Chained.parameters(block));
            firstParameter[m] = parameters.size();
        }
    }

    private static List<Operation> operations(List<Layer> layers, Shape input, Optional<LowRankAdaptation> adaptation) {
        return adaptation
                .map(adapters -> new AdaptedOperations(adapters).all(layers, input))
                .orElseGet(() -> Operations.all(layers, input));
    }

    Architecture architecture() {
        return architecture;
    }

    /** M, the last cut. */
    int lastCut() {
        return blocks.size();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Index of the first parameter behind a cut, which is also how many lie in front of it. */
    int parametersInFront(int cut) {
        return firstParameter[cut];
    }

    /** Whether a parameter learns where its side does. */
    boolean learns(int parameter) {
        return !adapted || parameters.get(parameter).role() != Parameter.Role.BASE;
    }

    /** Weights of the network without adapters, with new adapters, whose A is drawn. */
    Weights adapted(Weights base, RandomStream stream) {
        float[][] values = new float[parameters.size()][];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = parameters.get(i);
            values[i] = parameter.role() == Parameter.Role.ADAPTER ? parameter.draw(stream) : base.copy(next++);
        }
        return new Weights(values);
    }

    /** Weights to start from. */
    Weights draw(RandomStream stream) {
        float[][] values = new float[parameters.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters.get(i).draw(stream);
        }
        return new Weights(values);
    }

    /** From what crosses one cut to what crosses a later one. */
    NDArray forward(Pass pass, NDArray input, int fromCut, int toCut, NDList learned) {
        NDArray array = input;
        for (int m = fromCut + 1; m <= toCut; m++) {
            int first = firstParameter[m - 1] - firstParameter[fromCut];
            int end = firstParameter[m] - firstParameter[fromCut];
            array = Chained.forward(blocks.get(m - 1), pass, array, new NDList(learned.subList(first, end)));
        }
        return array;
    }
}
