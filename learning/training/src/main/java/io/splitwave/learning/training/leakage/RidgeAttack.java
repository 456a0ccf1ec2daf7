package io.splitwave.learning.training.leakage;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
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
        double[][] inputs = standard.of(pairs.crossed(), 0, pairs.size());
        double[] mean = pairs.meanImage();
        double[][] targets = new double[pairs.size()][mean.length];
        for (int i = 0; i < targets.length; i++) {
            for (int p = 0; p < mean.length; p++) {
                targets[i][p] = pairs.images()[i][p] - mean[p];
            }
        }
        int fitted = pairs.size() - pairs.size() / FOLDS;
        double best = Double.POSITIVE_INFINITY;
        double chosen = PENALTIES[0];
        for (double penalty : PENALTIES) {
            double[][] weights = weights(inputs, targets, fitted, penalty);
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
        double[][] weights = weights(inputs, targets, inputs.length, chosen);
        return crossed -> Arrays.stream(standard.of(crossed, 0, crossed.length))
                .map(input -> {
                    double[] told = product(input, weights);
                    for (int p = 0; p < told.length; p++) {
                        told[p] += mean[p];
                    }
                    return told;
                })
                .toArray(double[][]::new);
    }

    /** {@code [element][pixel]}, of the first images. */
    private static double[][] weights(double[][] inputs, double[][] targets, int count, double penalty) {
        int elements = inputs[0].length;
        double[][] products = new double[elements][elements];
        double[][] right = new double[elements][targets[0].length];
        for (int i = 0; i < count; i++) {
            for (int e = 0; e < elements; e++) {
                double here = inputs[i][e];
                add(products[e], here, inputs[i]);
                add(right[e], here, targets[i]);
            }
        }
        for (int e = 0; e < elements; e++) {
            products[e][e] += penalty * count;
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(products, false))
                .getSolver()
                .solve(new Array2DRowRealMatrix(right, false))
                .getData();
    }

    private static double[] product(double[] input, double[][] weights) {
        double[] sum = new double[weights[0].length];
        for (int e = 0; e < input.length; e++) {
            add(sum, input[e], weights[e]);
        }
        return sum;
    }

    private static void add(double[] into, double factor, double[] row) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[i];
        }
    }
}
