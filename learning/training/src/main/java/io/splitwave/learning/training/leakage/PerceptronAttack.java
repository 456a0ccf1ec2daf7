package io.splitwave.learning.training.leakage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.splitwave.learning.training.engine.TorchEngine;
import io.splitwave.learning.training.generator.Fitting;
import io.splitwave.learning.training.generator.Perceptron;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * A perceptron from standardised elements to pixels, with one hidden layer.
 *
 * @param hidden units, at least 1
 * @param batch images of a step, at least 1
 * @param steps of Adam, at least 1
 */
public record PerceptronAttack(int hidden, int batch, int steps) implements Attack {
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
     * A small one: 256 hidden units, 3000 steps of 64 images.
     *
     * @return the attack
     */
    public static PerceptronAttack small() {
        return new PerceptronAttack(256, 64, 3000);
    }

    @Override
    public String name() {
        return "perceptron";
    }

    @Override
    public Decoder fit(Pairs pairs, RandomStream chance) {
        Standard standard = Standard.of(pairs.crossed());
        double[][] inputs = standard.standardised(pairs.crossed());
        int elements = inputs[0].length;
        int pixels = pairs.images()[0].length;
        Perceptron perceptron = new Perceptron(chance, elements, hidden, pixels);
        Fitting.fit("a decoder", List.of(perceptron), steps, (scope, loaded) -> {
            float[] in = new float[batch * elements];
            float[] out = new float[batch * pixels];
            for (int i = 0; i < batch; i++) {
                int image = chance.nextInt(0, inputs.length - 1);
                put(inputs[image], in, i);
                System.arraycopy(pairs.images()[image], 0, out, i * pixels, pixels);
            }
            NDArray told = Perceptron.forward(loaded.get(0), scope.create(in, new Shape(batch, elements)));
            return told.sub(scope.create(out, new Shape(batch, pixels)))
                    .square()
                    .mean();
        });
        return crossed -> TorchEngine.inTurn(() -> decode(perceptron, standard.standardised(crossed), pixels));
    }

    private static void put(double[] row, float[] into, int image) {
        for (int e = 0; e < row.length; e++) {
            into[image * row.length + e] = (float) row[e];
        }
    }

    private static double[][] decode(Perceptron perceptron, double[][] inputs, int pixels) {
        int elements = inputs[0].length;
        float[] in = new float[inputs.length * elements];
        for (int i = 0; i < inputs.length; i++) {
            put(inputs[i], in, i);
        }
        try (NDManager scope = TorchEngine.newManager()) {
            float[] told = Perceptron.forward(
                            perceptron.loaded(scope), scope.create(in, new Shape(inputs.length, elements)))
                    .toFloatArray();
            double[][] images = new double[inputs.length][pixels];
            for (int i = 0; i < told.length; i++) {
                images[i / pixels][i % pixels] = told[i];
            }
            return images;
        }
    }
}
