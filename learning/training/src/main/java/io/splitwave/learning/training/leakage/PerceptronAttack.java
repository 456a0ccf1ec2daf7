package io.splitwave.learning.training.leakage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.splitwave.learning.training.engine.TorchEngine;
import io.splitwave.learning.training.generator.Fitting;
import io.splitwave.learning.training.generator.Perceptron;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * A perceptron from features to pixels, with one hidden layer. The last fifth of the attacker's images chooses the decay of its weights,
 * by fits of a third of the steps to the others; then all are fitted.
 *
 * @param hidden units, at least 1
 * @param batch images of a step, at least 1
 * @param steps of Adam, at least 1
 */
public record PerceptronAttack(int hidden, int batch, int steps) implements Attack {
    private static final double[] DECAYS = {.1, 1, 10};
    private static final int FOLDS = 5;
    private static final int SHORTER = 3;

    /**
     * Checks the numbers.
     *
     * @param hidden units
     * @param batch images of a step
     * @param steps of Adam
     * @throws IllegalArgumentException if one is below 1
     */
    public PerceptronAttack {
        if (hidden < 1 || batch < 1 || steps < 1) {
            throw new IllegalArgumentException(
                    "leakage: hidden, batch and steps must be >= 1, were " + hidden + ", " + batch + " and " + steps);
        }
    }

    /**
     * A small one: 256 hidden units, steps of 64 images.
     *
     * @param steps of Adam, at least 1; 3000 are enough for the digits
     * @return the attack
     * @throws IllegalArgumentException if there are fewer
     */
    public static PerceptronAttack small(int steps) {
        return new PerceptronAttack(256, 64, steps);
    }

    @Override
    public String name() {
        return "perceptron";
    }

    @Override
    public Decoder fit(Pairs pairs, RandomStream chance) {
        Features features = Features.of(pairs.crossed());
        double[][] inputs = features.features(pairs.crossed());
        int fitted = inputs.length - inputs.length / FOLDS;
        int shorter = Math.max(1, steps / SHORTER);
        double best = Double.POSITIVE_INFINITY;
        double chosen = DECAYS[0];
        for (double decay : DECAYS) {
            Perceptron tried = fitted(inputs, pairs.images(), fitted, new Fitting.Course(shorter, decay), chance);
            double[][] told = decoded(tried, Arrays.copyOfRange(inputs, fitted, inputs.length));
            double error = Reconstruction.squaredError(Arrays.copyOfRange(pairs.images(), fitted, inputs.length), told);
            if (error < best) {
                best = error;
                chosen = decay;
            }
        }
        Perceptron perceptron =
                fitted(inputs, pairs.images(), inputs.length, new Fitting.Course(steps, chosen), chance);
        return crossed -> decoded(perceptron, features.features(crossed));
    }

    /** Fits the first of the images. */
    private Perceptron fitted(
            double[][] inputs, float[][] images, int first, Fitting.Course course, RandomStream chance) {
        int elements = inputs[0].length;
        int pixels = images[0].length;
        Perceptron perceptron = new Perceptron(chance, elements, hidden, pixels);
        Fitting.fit("a decoder", List.of(perceptron), course, (scope, loaded) -> {
            float[] in = new float[batch * elements];
            float[] out = new float[batch * pixels];
            for (int i = 0; i < batch; i++) {
                int image = chance.nextInt(0, first - 1);
                put(inputs[image], in, i);
                System.arraycopy(images[image], 0, out, i * pixels, pixels);
            }
            NDArray told = Perceptron.forward(loaded.get(0), scope.create(in, new Shape(batch, elements)));
            return told.sub(scope.create(out, new Shape(batch, pixels)))
                    .square()
                    .mean();
        });
        return perceptron;
    }

    private static void put(double[] row, float[] into, int image) {
        for (int e = 0; e < row.length; e++) {
            into[image * row.length + e] = (float) row[e];
        }
    }

    private static double[][] decoded(Perceptron perceptron, double[][] inputs) {
        return TorchEngine.inOneThread(() -> decode(perceptron, inputs));
    }

    private static double[][] decode(Perceptron perceptron, double[][] inputs) {
        int elements = inputs[0].length;
        float[] in = new float[inputs.length * elements];
        for (int i = 0; i < inputs.length; i++) {
            put(inputs[i], in, i);
        }
        try (NDManager scope = TorchEngine.newManager()) {
            float[] told = Perceptron.forward(
                            perceptron.loaded(scope), scope.create(in, new Shape(inputs.length, elements)))
                    .toFloatArray();
            int pixels = told.length / inputs.length;
            double[][] images = new double[inputs.length][pixels];
            for (int i = 0; i < told.length; i++) {
                images[i / pixels][i % pixels] = told[i];
            }
            return images;
        }
    }
}
