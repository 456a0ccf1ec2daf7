package io.splitwave.network.fading;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Correlation between the elements of one array, and its symmetric square root, worked out once: w R^(1/2) has
 * correlation R where w is white. Immutable; share one between the replications of a scenario.
 */
public final class SpatialCorrelation {

    /**
     * The largest array whose correlation is worked out: R is dense, and its root takes some 10 N^3 operations, minutes
     * at this size.
     */
    public static final int MOST_ELEMENTS = 2048;

    /** Eigenvalues this far below 0, in parts of the number of elements, are rounding; the sinc model is near-singular. */
    private static final double ROUNDING = 1e-10;

    private final int elements;
    private final double[] correlation;
    private final double[] root;

    private SpatialCorrelation(RealMatrix matrix) {
        this.elements = matrix.getRowDimension();
        this.correlation = rowMajor(matrix);
        this.root = rowMajor(root(matrix));
    }

    /**
     * The symmetric root V diag(sqrt(value)) V^T. The eigenvalue iteration does not end where hundreds of eigenvalues
     * are 0 up to rounding, as for a long line of close elements; the singular-value iteration does, and takes twice as
     * long. The singular values of a matrix without negative eigenvalues are its eigenvalues.
     */
    private static RealMatrix root(RealMatrix matrix) {
        EigenDecompositionSymmetric eigen;
        try {
            eigen = new EigenDecompositionSymmetric(matrix);
        } catch (MathIllegalStateException doesNotConverge) {
            SingularValueDecomposition singular = new SingularValueDecomposition(matrix);
            RealMatrix left = singular.getU();
            RealMatrix right = singular.getV();
            double[] values = singular.getSingularValues();
            for (int i = 0; i < values.length; i++) {
                // the singular vectors of a negative eigenvalue are opposite
                values[i] = Math.copySign(values[i], left.getColumnVector(i).dotProduct(right.getColumnVector(i)));
            }
            return root(values, right);
        }
        return root(eigen.getEigenvalues(), eigen.getV());
    }

    private static RealMatrix root(double[] values, RealMatrix vectors) {
        int elements = values.length;
        RealMatrix scaled = vectors.copy();
        for (int i = 0; i < elements; i++) {
            if (values[i] < -ROUNDING * elements) {
                throw new IllegalArgumentException(
                        "spatial correlation: matrix must have no negative eigenvalue, has " + values[i]);
            }
            double factor = Math.sqrt(Math.sqrt(Math.max(0, values[i])));
            for (int row = 0; row < elements; row++) {
                scaled.multiplyEntry(row, i, factor);
            }
        }
        return scaled.multiplyTransposed(scaled);
    }

    /**
     * Waves of equal power from all directions of space: sinc(2 d / lambda) = sin(2 pi d / lambda) / (2 pi d / lambda),
     * Bjornson and Sanguinetti, "Rayleigh fading modeling and channel hardening for reconfigurable intelligent
     * surfaces", IEEE Wireless Communications Letters 10(4), 2021, where it is derived for a planar surface.
     *
     * @param array the elements, at most {@link #MOST_ELEMENTS}
     * @return their correlation; none at all along a line of half a wavelength's spacing
     * @throws IllegalArgumentException if there are more elements
     */
    public static SpatialCorrelation isotropic(ElementArray array) {
        int n = checked(array.elements());
        RealMatrix matrix = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double argument = 2 * Math.PI * array.distanceWavelengths(i, k);
                matrix.setEntry(i, k, argument == 0 ? 1 : Math.sin(argument) / argument);
            }
        }
        return new SpatialCorrelation(matrix);
    }

    /**
     * The exponential model of a linear array, r^|i - k|: Loyka, "Channel capacity of MIMO architecture using the
     * exponential correlation matrix", IEEE Communications Letters 5(9), 2001. One number says how narrow the angular
     * spread of the arriving power is; r near 1 is narrow.
     *
     * @param elements number of antennas, 1 to {@link #MOST_ELEMENTS}
     * @param neighbours r, correlation of neighbours, in [0, 1)
     * @return their correlation
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static SpatialCorrelation exponential(int elements, double neighbours) {
        checked(elements);
        if (!(neighbours >= 0 && neighbours < 1)) {
            throw new IllegalArgumentException(
                    "spatial correlation: that of neighbours must be in [0, 1), was " + neighbours);
        }
        RealMatrix matrix = new Array2DRowRealMatrix(elements, elements);
        for (int i = 0; i < elements; i++) {
            for (int k = 0; k < elements; k++) {
                matrix.setEntry(i, k, Math.pow(neighbours, Math.abs(i - k)));
            }
        }
        return new SpatialCorrelation(matrix);
    }

    /**
     * Number of elements.
     *
     * @return at least 1
     */
    public int elements() {
        return elements;
    }

    /**
     * Correlation of two elements.
     *
     * @param one element, 0 based
     * @param other element, 0 based
     * @return in [-1, 1]
     */
    public double between(int one, int other) {
        return correlation[one * elements + other];
    }

    /** Entry of R^(1/2). */
    double root(int row, int column) {
        return root[row * elements + column];
    }

    /** to[from ..] += weight times a row of R^(1/2); along a row. */
    void addRootRow(double weight, int row, double[] to, int from) {
        int first = row * elements;
        for (int column = 0; column < elements; column++) {
            to[from + column] += weight * root[first + column];
        }
    }

    private static int checked(int elements) {
        if (elements < 1 || elements > MOST_ELEMENTS) {
            throw new IllegalArgumentException(
                    "spatial correlation: elements must be in 1.." + MOST_ELEMENTS + ", was " + elements);
        }
        return elements;
    }

    private static double[] rowMajor(RealMatrix matrix) {
        int n = matrix.getRowDimension();
        double[] entries = new double[n * n];
        for (int row = 0; row < n; row++) {
            System.arraycopy(matrix.getRow(row), 0, entries, row * n, n);
        }
        return entries;
    }
}
