package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.engine.Recording;
import io.splitwave.learning.training.engine.TorchEngine;

/**
 * One batch through both sides of a cut and back: the activation goes up, the gradient at the cut comes down, both sides
 * take a step. Gupta and Raskar, "Distributed learning of deep neural network over multiple agents", 2018.
 */
final class SplitStep {
    private final LabelledImages images;
    private final double learningRate;

    SplitStep(LabelledImages images, double learningRate) {
        this.images = images;
        this.learningRate = learningRate;
    }

    /**
     * Trains both sides on one batch.
     *
     * @param device layers in front of the cut
     * @param server layers behind it, and perhaps some in front, which do not change
     * @param cut where the device's side ends
     * @param crossing how the activation crosses it
     * @param which images of the batch, at least one
     * @return mean cross-entropy of the batch before the step, nat
     */
    double train(Side device, Side server, int cut, Crossing crossing, int[] which) {
        double loss;
        try (NDManager scope = TorchEngine.newManager()) {
            Batch batch = Batch.of(images, which, scope);
            try (Recording recording = new Recording()) {
                Pass pass = new Pass();
                NDArray sent = crossing.send(pass, device.forward(pass, batch.pixels()), cut, true);
                NDArray received = sent.stopGradient();
                received.setRequiresGradient(true);
                NDArray crossEntropy = batch.crossEntropy(server.forward(new Pass(), received, cut));
                recording.backward(crossEntropy);
                if (device.learns()) {
                    recording.backward(sent, received.getGradient());
                }
                loss = crossEntropy.getFloat();
            }
        }
        device.step(learningRate, 0);
        server.step(learningRate, cut);
        return loss;
    }
}
