package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.engine.TorchEngine;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/**
 * Pre-trained weights, each trained once: what starts from the same drawn weights on the same images ends with the same
 * weights, so schemes that are compared on one replication share them. One object serves an experiment; threads may share
 * it.
 */
public final class PretrainedModels {
    private final Map<Start, Weights> trained = new HashMap<>();

    /** Starts with none. */
    public PretrainedModels() {
        // a map that fills up
    }

    /** All that a pre-training depends on, but for the order of images, which belongs to the drawn weights. */
    private record Start(
            Pretraining pretraining, String network, FloatBuffer drawn, LabelledImages images, IntBuffer which) {}

    /**
     * Weights to start from: drawn, pre-trained if the settings ask for it, with adapters if the network has them.
     *
     * @param network as the settings describe it
     */
    Weights first(
            TrainingSettings settings, TrainingData data, Network network, RandomStreams streams, int replication) {
        Network base = new Network(settings.architecture());
        Weights first = of(
                base,
                base.draw(streams.stream("learning-weights", replication)),
                settings.pretraining(),
                data,
                streams.stream("learning-pretraining", replication));
        return settings.tuning().adaptation().isPresent()
                ? network.adapted(first, streams.stream("learning-adapters", replication))
                : first;
    }

    /**
     * Weights after pre-training.
     *
     * @param network without adapters
     * @param drawn weights to start from
     * @param order draws the order of the images; of the same replication as the weights
     */
    synchronized Weights of(
            Network network, Weights drawn, Pretraining pretraining, TrainingData data, RandomStream order) {
        if (pretraining.epochs() == 0) {
            return drawn;
        }
        int[] which = Arrays.stream(data.shares())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        Start start = new Start(
                pretraining, network.architecture().name(), all(drawn), data.training(), IntBuffer.wrap(which));
        Weights known = trained.get(start);
        if (known == null) {
            known = TorchEngine.inOneThread(() -> train(network, drawn, pretraining, data.training(), which, order));
            trained.put(start, known);
        }
        return known;
    }

    private static Weights train(
            Network network,
            Weights drawn,
            Pretraining pretraining,
            LabelledImages images,
            int[] which,
            RandomStream order) {
        BatchCycle batches = new BatchCycle(which, pretraining.batch(), order);
        int steps = new LocalSteps.Epochs(pretraining.epochs()).of(which.length, pretraining.batch());
        SplitStep step = new SplitStep(images.mirrored(), pretraining.learningRate());
        return new CentralLoop(network, step, batches)
                .steps(drawn, steps)
                .orFail("pre-training diverged")
                .weights();
    }

    private static FloatBuffer all(Weights weights) {
        int size =
                IntStream.range(0, weights.parameters()).map(weights::elements).sum();
        FloatBuffer values = FloatBuffer.allocate(size);
        for (int p = 0; p < weights.parameters(); p++) {
            values.put(weights.copy(p));
        }
        return values.flip();
    }
}
