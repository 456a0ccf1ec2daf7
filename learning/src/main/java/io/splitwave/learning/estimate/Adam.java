package io.splitwave.learning.estimate;

import java.util.List;

/** The steps of Kingma and Ba, "Adam: a method for stochastic optimization", 2015, behind a bound on the length of the gradient. */
final class Adam {
    private static final double FIRST = .9;
    private static final double SECOND = .999;
    private static final float TINY = 1e-8f;

    private final List<float[]> values;
    private final List<float[]> means;
    private final List<float[]> squares;
    private final double learningRate;
    private final double clip;
    private double firstLeft = 1;
    private double secondLeft = 1;

    /** @param values are changed by each step */
    Adam(List<float[]> values, double learningRate, double clip) {
        this.values = values;
        this.means = values.stream().map(row -> new float[row.length]).toList();
        this.squares = values.stream().map(row -> new float[row.length]).toList();
        this.learningRate = learningRate;
        this.clip = clip;
    }

    /** One step against the gradient, which has the rows of the values. */
    void step(List<float[]> gradient) {
        double length = 0;
        for (float[] row : gradient) {
            for (float each : row) {
                length += (double) each * each;
            }
        }
        length = Math.sqrt(length);
        float scale = (float) (length > clip ? clip / length : 1);
        firstLeft *= FIRST;
        secondLeft *= SECOND;
        float rate = (float) (learningRate / (1 - firstLeft));
        float root = (float) (1 / Math.sqrt(1 - secondLeft));
        for (int r = 0; r < gradient.size(); r++) {
            step(values.get(r), gradient.get(r), means.get(r), squares.get(r), scale, rate, root);
        }
    }

    private static void step(
            float[] value, float[] gradient, float[] mean, float[] square, float scale, float rate, float root) {
        for (int i = 0; i < value.length; i++) {
            float here = scale * gradient[i];
            mean[i] = (float) FIRST * mean[i] + (float) (1 - FIRST) * here;
            square[i] = (float) SECOND * square[i] + (float) (1 - SECOND) * here * here;
            value[i] -= rate * mean[i] / ((float) Math.sqrt(square[i]) * root + TINY);
        }
    }
}
