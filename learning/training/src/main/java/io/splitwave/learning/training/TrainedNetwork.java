package io.splitwave.learning.training;

import ai.djl.ndarray.NDManager;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Block;
import io.splitwave.learning.architecture.Layer;
import io.splitwave.learning.architecture.LayerFigures;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A network that was trained in one place, to look at what crosses its cuts. Immutable; threads may share it. */
public final class TrainedNetwork {
    private static final int AT_A_TIME = 512;

    private final Network network;
    private final Weights weights;

    private TrainedNetwork(Network network, Weights weights) {
        this.network = network;
        this.weights = weights;
    }

    /**
     * Trains a network.
     *
     * @param architecture the network
     * @param images to learn from
     * @param epochs how often every image is taken, at least 1
     * @param batch images of a step, at least 1
     * @param learningRate of gradient descent, finite, greater than 0
     * @param streams for weights and the order of the images
     * @return the trained network
     * @throws io.splitwave.learning.training.engine.TrainingFailedException if the training diverges
     */
    public static TrainedNetwork train(
            Architecture architecture,
            LabelledImages images,
            int epochs,
            int batch,
            double learningRate,
            RandomStreams streams) {
        Network network = new Network(architecture);
        Weights drawn = network.draw(streams.stream("leakage-weights", 0));
        BatchCycle batches = new BatchCycle(images.all(), batch, streams.stream("leakage-order", 0));
        int steps = new LocalSteps.Epochs(epochs).of(images.size(), batch);
        CentralLoop loop = new CentralLoop(network, new SplitStep(images, learningRate), batches);
        Learned learned = TorchEngine.inOneThread(() -> loop.steps(drawn, steps))
                .orFail("the training of " + architecture + " diverged");
        return new TrainedNetwork(network, learned.weights());
    }

    /**
     * Share of images that it classifies correctly.
     *
     * @param images at least one
     * @return in [0, 1]
     */
    public double accuracy(LabelledImages images) {
        return TorchEngine.inOneThread(() -> new Examination(network, images, images.all())
                .accuracy(weights, network.lastCut(), Crossing.UNCHANGED));
    }

    /**
     * What crosses a cut, before it is quantised.
     *
     * @param images what goes in
     * @param cut m, 0..M; 0 = the images themselves
     * @return {@code [image][element]}
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public float[][] crossing(LabelledImages images, int cut) {
        int elements = (int) network.architecture().crossing(cut).elements();
        return TorchEngine.inOneThread(() -> crossing(images, cut, elements));
    }

    /**
     * What crosses a cut that may lie inside a block, before it is quantised.
     *
     * @param images what goes in
     * @param layers how many of {@link Architecture#layers} lie in front of it, at least 1
     * @return {@code [image][element]}
     * @throws IndexOutOfBoundsException if there are not so many layers
     * @throws IllegalArgumentException if layers in front of it, or those behind it, have no work
     */
    public float[][] crossingBehind(LabelledImages images, int layers) {
        Architecture whole = network.architecture();
        List<Layer> all = whole.layers().stream().map(LayerFigures::layer).toList();
        List<Block> sides = new ArrayList<>();
        sides.add(new Block("front", all.subList(0, layers)));
        if (layers < all.size()) {
            sides.add(new Block("behind", all.subList(layers, all.size())));
        }
        Network divided = new Network(new Architecture(whole.name(), whole.crossing(0), sides));
        return new TrainedNetwork(divided, weights).crossing(images, 1);
    }

    private float[][] crossing(LabelledImages images, int cut, int elements) {
        float[][] crossing = new float[images.size()][];
        try (Side device = Side.fixed(network, 0, cut, weights)) {
            for (int from = 0; from < crossing.length; from += AT_A_TIME) {
                int[] which = IntStream.range(from, Math.min(crossing.length, from + AT_A_TIME))
                        .toArray();
                try (NDManager scope = TorchEngine.newManager()) {
                    float[] some = device.forward(
                                    new Pass(), Batch.of(images, which, scope).pixels())
                            .toFloatArray();
                    for (int i = 0; i < which.length; i++) {
                        crossing[from + i] = Arrays.copyOfRange(some, i * elements, (i + 1) * elements);
                    }
                }
            }
        }
        return crossing;
    }
}
