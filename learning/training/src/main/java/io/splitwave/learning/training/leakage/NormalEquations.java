package io.splitwave.learning.training.leakage;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Normal equations of a ridge regression over the images added so far; any number of penalties share them. */
final class NormalEquations {
    private final double[][] products; // [element][element]
    private final double[][] right; // [element][pixel]
    private int images;

    NormalEquations(int elements, int pixels) {
        this.products = new double[elements][elements];
        this.right = new double[elements][pixels];
    }

    /** Adds the images {@code from..to-1}. */
    void add(double[][] inputs, double[][] targets, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int e = 0; e < products.length; e++) {
                add(products[e], inputs[i][e], inputs[i]);
                add(right[e], inputs[i][e], targets[i]);
            }
        }
        images += to - from;
    }

    static void add(double[] into, double factor, double[] row) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[i];
        }
    }

    /**
     * Solves them.
     *
     * @param penalty per image, greater than 0
     * @return {@code [element][pixel]}
     */
    double[][] weights(double penalty) {
        RealMatrix penalised = new Array2DRowRealMatrix(products, true);
        for (int e = 0; e < products.length; e++) {
            penalised.addToEntry(e, e, penalty * images);
        }
        return new CholeskyDecomposition(penalised)
                .getSolver()
                .solve(new Array2DRowRealMatrix(right, false))
                .getData();
    }
}
