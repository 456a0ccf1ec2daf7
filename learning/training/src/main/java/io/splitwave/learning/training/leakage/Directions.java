package io.splitwave.learning.training.leakage;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** Orthonormal directions, {@code [direction][element]}: the principal axes of some rows with fewer rows than elements. */
final class Directions {
    /** Variance of a direction relative to the largest, below which it is rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    private final double[][] axes;

    private Directions(double[][] axes) {
        this.axes = axes;
    }

    /**
     * Those in which rows differ, by the eigenvectors of their products, as there are fewer rows than elements.
     *
     * @param rows {@code [row][element]}, each element with a mean of 0
     */
    static Directions of(double[][] rows) {
        double[][] products = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = product(rows[i], rows[j]);
                products[j][i] = products[i][j];
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(products, false));
        List<double[]> axes = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            double variance = eigen.getEigenvalue(k);
            if (variance > NEGLIGIBLE * eigen.getEigenvalue(0)) {
                double[] axis = new double[rows[0].length];
                double[] weights = eigen.getEigenvector(k).toArray();
                for (int i = 0; i < rows.length; i++) {
                    NormalEquations.add(axis, weights[i] / Math.sqrt(variance), rows[i]);
                }
                axes.add(axis);
            }
        }
        return new Directions(axes.toArray(double[][]::new));
    }

    double[][] coordinates(double[][] rows) {
        double[][] coordinates = new double[rows.length][axes.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < axes.length; k++) {
                coordinates[i][k] = product(rows[i], axes[k]);
            }
        }
        return coordinates;
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int e = 0; e < x.length; e++) {
            sum += x[e] * y[e];
        }
        return sum;
    }
}
