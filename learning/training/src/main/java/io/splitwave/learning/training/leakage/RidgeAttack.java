package io.splitwave.learning.training.leakage;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * Ridge regression of pixels on features, in closed form. The penalty is the one with the least error where each of the attacker's images
 * in turn is left out.
 */
public final class RidgeAttack implements Attack {
    private static final double[] PENALTIES = {1e-4, 1e-3, 1e-2, .1, 1}; // per image

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
        Features features = Features.of(pairs.crossed());
        double[][] inputs = features.features(pairs.crossed());
        double[] mean = pairs.meanImage();
        double[][] targets = new double[pairs.size()][mean.length];
        for (int i = 0; i < targets.length; i++) {
            for (int p = 0; p < mean.length; p++) {
                targets[i][p] = pairs.images()[i][p] - mean[p];
            }
        }
        NormalEquations equations = new NormalEquations(inputs, targets);
        double best = Double.POSITIVE_INFINITY;
        double[][] chosen = {};
        for (double penalty : PENALTIES) {
            NormalEquations.Solution solution = equations.solve(penalty);
            if (solution.leftOutError() < best) {
                best = solution.leftOutError();
                chosen = solution.weights();
            }
        }
        double[][] weights = chosen;
        return crossed -> Arrays.stream(features.features(crossed))
                .map(input -> {
                    double[] told = NormalEquations.product(input, weights);
                    for (int p = 0; p < told.length; p++) {
                        told[p] += mean[p];
                    }
                    return told;
                })
                .toArray(double[][]::new);
    }
}
