package io.splitwave.learning.training.generator;

/** Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, with the constants of the paper. */
final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double EPSILON = 1e-8;

    private final float[][] mean;
    private final float[][] square;
    private int steps;

    /** @param like arrays of the shape of those that are changed */
    Adam(float[][] like) {
        this.mean = zeros(like);
        this.square = zeros(like);
    }

    private static float[][] zeros(float[][] like) {
        float[][] zeros = new float[like.length][];
        for (int i = 0; i < like.length; i++) {
            zeros[i] = new float[like[i].length];
        }
        return zeros;
    }

    /** Changes values in place by their gradients. */
    void step(float[][] values, float[][] gradients, double rate) {
        steps++;
        float size = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
        for (int i = 0; i < values.length; i++) {
            step(values[i], gradients[i], mean[i], square[i], size);
        }
    }

    private static void step(float[] values, float[] gradient, float[] mean, float[] square, float size) {
        for (int j = 0; j < values.length; j++) {
            float g = gradient[j];
            mean[j] += (float) (1 - FIRST) * (g - mean[j]);
            square[j] += (float) (1 - SECOND) * (g * g - square[j]);
            values[j] -= size * mean[j] / ((float) Math.sqrt(square[j]) + (float) EPSILON);
        }
    }
}
