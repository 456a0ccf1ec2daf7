package io.splitwave.learning.training.generator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import umontreal.ssj.rng.RandomStream;

/** Linear maps with a rectifier between each two. The weights live on the Java side. */
public final class Perceptron {
    private final int[] widths;
    private final float[][] values; // weights and bias of each map, [2 map], [2 map + 1]

    /**
     * Draws weights, uniform of variance 2 / inputs as rectifiers want it (He et al., "Delving deep into rectifiers", 2015);
     * biases are 0.
     *
     * @param stream what is drawn from
     * @param widths inputs, hidden units of each layer, outputs
     */
    public Perceptron(RandomStream stream, int... widths) {
        this.widths = widths.clone();
        this.values = new float[2 * (widths.length - 1)][];
        for (int map = 0; map + 1 < widths.length; map++) {
            double bound = Math.sqrt(6.0 / widths[map]);
            values[2 * map] = new float[Math.multiplyExact(widths[map], widths[map + 1])];
            for (int i = 0; i < values[2 * map].length; i++) {
                values[2 * map][i] = (float) (bound * (2 * stream.nextDouble() - 1));
            }
            values[2 * map + 1] = new float[widths[map + 1]];
        }
    }

    /** The weights, to be changed in place. */
    float[][] values() {
        return values;
    }

    /** Takes a share of the weights away; biases stay. */
    void decay(double share) {
        if (share == 0) {
            return;
        }
        for (int map = 0; map + 1 < widths.length; map++) {
            for (int i = 0; i < values[2 * map].length; i++) {
                values[2 * map][i] -= (float) share * values[2 * map][i];
            }
        }
    }

    /**
     * The weights in native memory.
     *
     * @param manager whose memory
     * @return weights and bias of each map in turn
     */
    public NDList loaded(NDManager manager) {
        NDList loaded = new NDList();
        for (int map = 0; map + 1 < widths.length; map++) {
            loaded.add(manager.create(values[2 * map], new Shape(widths[map], widths[map + 1])));
            loaded.add(manager.create(values[2 * map + 1], new Shape(1, widths[map + 1])));
        }
        return loaded;
    }

    /**
     * Computes.
     *
     * @param loaded weights, as {@link #loaded} gives them
     * @param input {@code [sample][input]}
     * @return {@code [sample][output]}
     */
    public static NDArray forward(NDList loaded, NDArray input) {
        NDArray array = input;
        for (int map = 0; 2 * map < loaded.size(); map++) {
            array = map == 0 ? array : Activation.relu(array);
            array = array.dot(loaded.get(2 * map)).add(loaded.get(2 * map + 1));
        }
        return array;
    }
}
