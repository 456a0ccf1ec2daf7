package io.splitwave.learning.training;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Values of all parameters of a network, on the Java side. Immutable. */
final class Weights {
    private final float[][] values; // [parameter][element]

    /** @param values taken over, not to be changed any more */
    Weights(float[][] values) {
        this.values = values;
    }

    int parameters() {
        return values.length;
    }

    int elements(int parameter) {
        return values[parameter].length;
    }

    float value(int parameter, int element) {
        return values[parameter][element];
    }

    /** A copy. */
    float[] copy(int parameter) {
        return values[parameter].clone();
    }

    /** The same weights but for the parameters from {@code first} on, as many as are given. */
    Weights with(int first, float[][] replacements) {
        float[][] next = values.clone();
        System.arraycopy(replacements, 0, next, first, replacements.length);
        return new Weights(next);
    }

    /** (1 - share) times these weights and share times others. */
    Weights mixed(Weights others, double share) {
        return sum(List.of(this, others), i -> i == 0 ? 1 - share : share);
    }

    /** Sum of weights of several devices, each times its share, summed in their order. */
    static Weights sum(List<Weights> of, IntToDoubleFunction share) {
        float[][] sum = new float[of.get(0).parameters()][];
        for (int p = 0; p < sum.length; p++) {
            double[] exact = new double[of.get(0).elements(p)];
            for (int i = 0; i < of.size(); i++) {
                double factor = share.applyAsDouble(i);
                float[] values = of.get(i).values[p];
                for (int e = 0; e < exact.length; e++) {
                    exact[e] += factor * values[e];
                }
            }
            sum[p] = new float[exact.length];
            for (int e = 0; e < exact.length; e++) {
                sum[p][e] = (float) exact[e];
            }
        }
        return new Weights(sum);
    }
}
