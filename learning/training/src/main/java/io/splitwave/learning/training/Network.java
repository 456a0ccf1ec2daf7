package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.splitwave.learning.architecture.Architecture;
import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/** A described network that computes. It knows its layers and holds no weights. */
final class Network {
    private final Architecture architecture;
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
        this.architecture = architecture;
        this.firstParameter = new int[architecture.blocks().size() + 1];
        for (int m = 1; m < firstParameter.length; m++) {
            List<Operation> block =
                    Operations.all(architecture.blocks().get(m - 1).layers(), architecture.crossing(m - 1));
            blocks.add(block);
            parameters.addAll(Chained.parameters(block));
            firstParameter[m] = parameters.size();
        }
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
