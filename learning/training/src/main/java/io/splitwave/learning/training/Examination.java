package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.Arrays;

/** Classifies the test images. */
final class Examination {
    private static final int AT_A_TIME = 512;

    private final Network network;
    private final LabelledImages images;
    private final int[] which;

    /** @param which images to classify, at least one */
    Examination(Network network, LabelledImages images, int[] which) {
        this.network = network;
        this.images = images;
        this.which = which.clone();
    }

    /** Share classified correctly when the network is cut there and the activation crosses so, in [0, 1]. */
    double accuracy(Weights weights, int cut, Crossing crossing) {
        int right = 0;
        try (Side device = Side.fixed(network, 0, cut, weights);
                Side server = Side.fixed(network, cut, network.lastCut(), weights)) {
            for (int from = 0; from < which.length; from += AT_A_TIME) {
                right += right(
                        device,
                        server,
                        crossing,
                        Arrays.copyOfRange(which, from, Math.min(from + AT_A_TIME, which.length)));
            }
        }
        return (double) right / which.length;
    }

    private int right(Side device, Side server, Crossing crossing, int[] some) {
        try (NDManager scope = TorchEngine.newManager()) {
            Pass pass = new Pass();
            NDArray activation =
                    device.forward(pass, Batch.of(images, some, scope).pixels());
            NDArray scores = server.forward(new Pass(), crossing.send(pass, activation, device.toCut(), false));
            float[] score = scores.toFloatArray();
            int right = 0;
            for (int i = 0; i < some.length; i++) {
                right += highest(score, i * images.classes()) == images.label(some[i]) ? 1 : 0;
            }
            return right;
        }
    }

    private int highest(float[] score, int from) {
        int best = 0;
        for (int c = 1; c < images.classes(); c++) {
            best = score[from + c] > score[from + best] ? c : best;
        }
        return best;
    }
}
