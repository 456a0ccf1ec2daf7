package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.training.engine.TorchEngine;

/**
 * What every model that is trained starts with, whatever its rounds are.
 *
 * @param network with adapters if the settings ask for them
 * @param weights of the network, drawn and pre-trained
 * @param devices that learn, each from these weights
 * @param sides of the network
 * @param step one batch of the devices
 * @param tested the accuracy on the test images
 * @param loss of a network that knows nothing, nat
 */
record LearningStart(
        Network network,
        Weights weights,
        LearningDevices devices,
        Sides sides,
        SplitStep step,
        TestedAccuracy tested,
        double loss) {

    /**
     * Draws the weights, and trains them first if the settings ask for it.
     *
     * @throws IllegalArgumentException if images and network do not fit, or a layer cannot be trained
     */
    static LearningStart of(
            TrainingSettings settings,
            TrainingData data,
            RandomStreams streams,
            int replication,
            PretrainedModels pretrained) {
        TrainedLoss.requireFit(settings.architecture(), data.training());
        Network network = new Network(settings.architecture(), settings.tuning().adaptation());
        Weights weights = pretrained.first(settings, data, network, streams, replication);
        return new LearningStart(
                network,
                weights,
                new LearningDevices(settings, data, network, weights, streams, replication),
                new Sides(network, settings.tuning().deviceLearns()),
                new SplitStep(data.training(), settings.learningRate()),
                new TestedAccuracy(new Examination(network, data.testing(), data.test()), network.lastCut()),
                Math.log(data.training().classes()));
    }

    /** Accuracy of the weights, before any round. */
    double accuracy() {
        return TorchEngine.inOneThread(() -> tested.unchanged(weights));
    }
}
