package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.Arrays;

/**
 * How much of the class token's attention the most important tokens hold, as selection at a cut sees it: the mean over the
 * heads of the last layer in front of the cut that attends, scaled so that the tokens other than the class token have 1
 * together in each image.
 */
final class TokenImportance {
    private final Network network;
    private final LabelledImages images;

    TokenImportance(Network network, LabelledImages images) {
        this.network = network;
        this.images = images;
    }

    /**
     * Sums over a batch.
     *
     * @param cut a layer in front of it attends
     * @param which images of the batch, at least one
     * @return {@code [0..N]}: attention to the k most important tokens of each image, added up; from 0 to the images
     */
    double[] cumulated(Weights weights, int cut, int[] which) {
        if (!network.architecture().attendsInFront(cut)) {
            throw new IllegalArgumentException(
                    "token importance: a layer that attends is needed in front of the cut, cut " + cut + " of network "
                            + network.architecture() + " has none");
        }
        try (Side device = Side.fixed(network, 0, cut, weights);
                NDManager scope = TorchEngine.newManager()) {
            Pass pass = new Pass();
            device.forward(pass, Batch.of(images, which, scope).pixels());
            NDArray noted = pass.classAttention().orElseThrow();
            float[] attention = noted.toFloatArray();
            int tokens = (int) noted.getShape().get(1);
            double[] sum = new double[tokens];
            for (int image = 0; image < which.length; image++) {
                add(sum, Arrays.copyOfRange(attention, image * tokens + 1, (image + 1) * tokens));
            }
            return sum;
        }
    }

    private static void add(double[] sum, float[] toOthers) {
        Arrays.sort(toOthers);
        double whole = 0;
        for (float attention : toOthers) {
            whole += attention;
        }
        double cumulated = 0;
        for (int k = 1; k < sum.length; k++) {
            cumulated += toOthers[toOthers.length - k];
            sum[k] += cumulated / whole;
        }
    }
}
