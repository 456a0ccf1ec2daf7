package io.splitwave.learning.training.leakage;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * Ridge regression of pixels on standardised elements, in closed form. The last fifth of the attacker's images chooses the penalty,
 * and then all are fitted.
 */
public final class RidgeAttack implements Attack {
    private static final double[] PENALTIES = {1e-4, 1e-2, 1}; // per image
    private static final int FOLDS = 5;

    /** It has no settings. */
    public RidgeAttack() {
        // nothing to set
    }

    @Override
    public String name() {
        return "ridge";
    }

    @Override
    public Decoder fit(Pairs pairs, RandomStream chance) {
        Standard standard = Standard.of(pairs.crossed());
        double[][] inputs = standard.standardised(pairs.crossed());
        double[] mean = pairs.meanImage();
        double[][] targets = new double[pairs.size()][mean.length];
        for (int i = 0; i < targets.length; i++) {
            for (int p = 0; p < mean.length; p++) {
                targets[i][p] = pairs.images()[i][p] - mean[p];
            }
        }
        int fitted = pairs.size() - pairs.size() / FOLDS;
        NormalEquations equations = new NormalEquations(inputs[0].length, mean.length);
        equations.add(inputs, targets, 0, fitted);
        double best = Double.POSITIVE_INFINITY;
        double chosen = PENALTIES[0];
        for (double penalty : PENALTIES) {
            double[][] weights = equations.weights(penalty);
            double error = 0;
            for (int i = fitted; i < inputs.length; i++) {
                double[] told = product(inputs[i], weights);
                for (int p = 0; p < told.length; p++) {
                    error += (told[p] - targets[i][p]) * (told[p] - targets[i][p]);
                }
            }
            if (error < best) {
                best = error;
                chosen = penalty;
            }
        }
        equations.add(inputs, targets, fitted, inputs.length);
        double[][] weights = equations.weights(chosen);
        return crossed -> Arrays.stream(standard.standardised(crossed))
                .map(input -> {
                    double[] told = product(input, weights);
                    for (int p = 0; p < told.length; p++) {
                        told[p] += mean[p];
                    }
                    return told;
                })
                .toArray(double[][]::new);
    }

    private static double[] product(double[] input, double[][] weights) {
        double[] sum = new double[weights[0].length];
        for (int e = 0; e < input.length; e++) {
            NormalEquations.add(sum, input[e], weights[e]);
        }
        return sum;
    }
}
