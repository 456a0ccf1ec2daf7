package io.splitwave.learning.training.generator;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.splitwave.learning.training.engine.Recording;
import io.splitwave.learning.training.engine.TorchEngine;
import io.splitwave.learning.training.engine.TrainingFailedException;
import java.util.List;
import java.util.stream.Stream;

/** Fits the weights of perceptrons by {@link Adam}, in single precision and in one thread. */
public final class Fitting {
    /** Images of a step. */
    static final int BATCH = 64;

    private static final int STEPS = 1500;
    private static final int PIXELS = 1024;
    private static final double RATE = 2e-3;

    private Fitting() {}

    /** What is made smaller. */
    @FunctionalInterface
    public interface Loss {
        /**
         * Loss of one batch.
         *
         * @param scope native memory of this step; a number inside the computation is an array of it
         * @param loaded weights of each perceptron
         * @return one number
         */
        NDArray of(NDManager scope, List<NDList> loaded);
    }

    /**
     * Steps of a fit: 1500 up to 1024 pixels, beyond it as many as take the same time.
     *
     * @param pixels of an image
     */
    static int steps(int pixels) {
        return (int) Math.ceil(STEPS * Math.min(1, (double) PIXELS / pixels));
    }

    /**
     * Changes the perceptrons' weights; the rate falls linearly from 0.002 to 0.
     *
     * @param what is fitted, for messages
     * @param perceptrons whose weights change
     * @param course how long, and how weights decay
     * @param loss what is made smaller
     * @throws TrainingFailedException if the loss is not finite
     */
    public static void fit(String what, List<Perceptron> perceptrons, Course course, Loss loss) {
        float[][] values =
                perceptrons.stream().flatMap(p -> Stream.of(p.values())).toArray(float[][]::new);
        Adam adam = new Adam(values);
        for (int step = 0; step < course.steps(); step++) {
            double rate = RATE * (course.steps() - step) / course.steps();
            float[][] gradients = TorchEngine.inOneThread(() -> gradients(what, perceptrons, loss));
            perceptrons.forEach(perceptron -> perceptron.decay(rate * course.decay()));
            adam.step(values, gradients, rate);
        }
    }

    /**
     * The course of a fit.
     *
     * @param steps how many, at least 1
     * @param decay share of the weights, but not of the biases, that a step takes away, relative to its rate, 0 to 100 (Loshchilov and
     *     Hutter, "Decoupled weight decay regularization", 2019)
     */
    public record Course(int steps, double decay) {
        private static final double MOST_DECAY = 100;

        /**
         * Checks the numbers.
         *
         * @param steps how many
         * @param decay of the weights
         * @throws IllegalArgumentException if one is out of its range
         */
        public Course {
            if (steps < 1) {
                throw new IllegalArgumentException("fit: steps must be >= 1, were " + steps);
            }
            if (!(decay >= 0 && decay <= MOST_DECAY)) {
                throw new IllegalArgumentException("fit: decay must be in 0.." + MOST_DECAY + ", was " + decay);
            }
        }
    }

    private static float[][] gradients(String what, List<Perceptron> perceptrons, Loss loss) {
        try (NDManager scope = TorchEngine.newManager()) {
            List<NDList> loaded = perceptrons.stream().map(p -> p.loaded(scope)).toList();
            List<NDArray> all = loaded.stream().flatMap(List::stream).toList();
            all.forEach(array -> array.setRequiresGradient(true));
            try (Recording recording = new Recording()) {
                NDArray value = loss.of(scope, loaded);
                recording.backward(value);
                if (!Float.isFinite(value.getFloat())) {
                    throw new TrainingFailedException(
                            "the fit of " + what + " diverged: the loss is " + value.getFloat());
                }
            }
            return all.stream().map(array -> array.getGradient().toFloatArray()).toArray(float[][]::new);
        }
    }
}
