package io.splitwave.learning.training.leakage;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;

/** Normal equations of a ridge regression; any number of penalties share them. */
final class NormalEquations {
    private final double[][] inputs; // [image][feature]
    private final double[][] targets; // [image][pixel]
    private final double[][] products; // [feature][feature]
    private final double[][] right; // [feature][pixel]

    /**
     * Sums products.
     *
     * @param inputs {@code [image][feature]}
     * @param targets {@code [image][pixel]}
     */
    NormalEquations(double[][] inputs, double[][] targets) {
        this.inputs = inputs;
        this.targets = targets;
        this.products = new double[inputs[0].length][inputs[0].length];
        this.right = new double[inputs[0].length][targets[0].length];
        for (int i = 0; i < inputs.length; i++) {
            for (int e = 0; e < products.length; e++) {
                add(products[e], inputs[i][e], inputs[i]);
                add(right[e], inputs[i][e], targets[i]);
            }
        }
    }

    /** Adds a multiple of a row. */
    static void add(double[] into, double factor, double[] row) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[i];
        }
    }

    /** What weights {@code [feature][pixel]} make of an input. */
    static double[] product(double[] input, double[][] weights) {
        double[] sum = new double[weights[0].length];
        for (int e = 0; e < input.length; e++) {
            add(sum, input[e], weights[e]);
        }
        return sum;
    }

    /**
     * The solution for a penalty.
     *
     * @param weights {@code [feature][pixel]}
     * @param leftOutError sum of squared errors, of each image by the weights of all others
     */
    record Solution(double[][] weights, double leftOutError) {}

    /**
     * Solves them, for inputs and targets with means of 0. The error of an image that is left out is its error divided by 1 - h, h its diagonal element of the hat matrix,
     * of the means and the weights together
     * (Golub, Heath and Wahba, "Generalized cross-validation", 1979).
     *
     * @param penalty per image, greater than 0
     */
    Solution solve(double penalty) {
        RealMatrix penalised = new Array2DRowRealMatrix(products, true);
        for (int e = 0; e < products.length; e++) {
            penalised.addToEntry(e, e, penalty * inputs.length);
        }
        DecompositionSolver solver = new CholeskyDecomposition(penalised).getSolver();
        double[][] weights =
                solver.solve(new Array2DRowRealMatrix(right, false)).getData();
        double[][] hat = solver.solve(new Array2DRowRealMatrix(inputs, false).transpose())
                .getData(); // [feature][image]
        double error = 0;
        for (int i = 0; i < inputs.length; i++) {
            double leverage = 1.0 / inputs.length; // of the means, which are taken from all images as well
            for (int e = 0; e < hat.length; e++) {
                leverage += inputs[i][e] * hat[e][i];
            }
            double[] told = product(inputs[i], weights);
            for (int p = 0; p < told.length; p++) {
                double leftOut = (told[p] - targets[i][p]) / (1 - leverage);
                error += leftOut * leftOut;
            }
        }
        return new Solution(weights, error);
    }
}
