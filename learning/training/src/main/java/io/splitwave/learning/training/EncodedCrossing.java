package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * What an encoding does to real activations: tokens are chosen by the attention of their own image, then the rest is
 * quantised, image by image; by chance in training, to the nearest level in a test. The gradient passes the rounding as
 * if it were not there (straight through) and the choice of tokens by the transposed map. At cut 0 the raw input is
 * sent and behind the last layer nothing is; neither is changed.
 */
final class EncodedCrossing implements Crossing {
    private final Architecture network;
    private final CutEncoding encoding;
    private final RandomStream stream;

    /** @param stream source of the uniforms of rounding */
    EncodedCrossing(Architecture network, CutEncoding encoding, RandomStream stream) {
        this.network = network;
        this.encoding = encoding;
        this.stream = stream;
    }

    /** The crossing of an encoding; it changes nothing if the encoding only sets the bits of a number. */
    static Crossing of(Architecture network, CutEncoding encoding, RandomStream stream) {
        return encoding.tokens().isEmpty() && encoding.quantisation().isEmpty()
                ? UNCHANGED
                : new EncodedCrossing(network, encoding, stream);
    }

    @Override
    public NDArray send(Pass pass, NDArray activation, int cut, boolean training) {
        if (cut == 0 || cut == network.blocks().size()) {
            return activation;
        }
        boolean chosen = !encoding.sent(network, cut).equals(network.crossing(cut));
        NDArray left = chosen ? selected(encoding.tokens().orElseThrow(), pass, activation) : activation;
        return encoding.quantisation().isPresent()
                ? quantised(encoding.quantisation().get(), left, training)
                : left;
    }

    private static NDArray selected(TokenSelection selection, Pass pass, NDArray activation) {
        int images = (int) activation.getShape().get(0);
        int tokens = (int) activation.getShape().get(1);
        float[] attention = pass.classAttention().orElseThrow().toFloatArray();
        float[] mixing = new float[0];
        int rows = 0;
        for (int image = 0; image < images; image++) {
            double[] toOthers = new double[tokens - 1];
            for (int token = 1; token < tokens; token++) {
                toOthers[token - 1] = attention[image * tokens + token];
            }
            double[][] ofImage = selection.mixing(toOthers);
            rows = ofImage.length;
            mixing = image == 0 ? new float[images * rows * tokens] : mixing;
            for (int row = 0; row < rows; row++) {
                for (int token = 0; token < tokens; token++) {
                    mixing[(image * rows + row) * tokens + token] = (float) ofImage[row][token];
                }
            }
        }
        return activation
                .getManager()
                .create(mixing, new Shape(images, rows, tokens))
                .matMul(activation);
    }

    private NDArray quantised(UniformQuantisation quantisation, NDArray activation, boolean training) {
        float[] values = activation.toFloatArray();
        int images = (int) activation.getShape().get(0);
        int each = values.length / images;
        float[] error = new float[values.length];
        for (int image = 0; image < images; image++) {
            float[] sample = Arrays.copyOfRange(values, image * each, (image + 1) * each);
            float[] received =
                    training ? quantisation.stochastic(sample, stream::nextDouble) : quantisation.nearest(sample);
            for (int i = 0; i < each; i++) {
                error[image * each + i] = received[i] - sample[i];
            }
        }
        return activation.add(activation.getManager().create(error, activation.getShape()));
    }
}
