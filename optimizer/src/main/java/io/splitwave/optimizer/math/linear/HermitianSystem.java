package io.splitwave.optimizer.math.linear;

/**
 * A x = b for a Hermitian positive definite A by Cholesky's factorisation. Nothing is allocated after the constructor. Not for
 * more than one thread at a time.
 */
public final class HermitianSystem {
    private final int order;
    private final double[] re; // [row * order + column], column <= row
    private final double[] im;
    private final double[] inverse; // 1 / diagonal of the factor

    /**
     * Room for one system.
     *
     * @param order n, at least 1
     * @throws IllegalArgumentException if {@code order} is less than 1
     */
    public HermitianSystem(int order) {
        if (order < 1) {
            throw new IllegalArgumentException("linear system: order must be >= 1, was " + order);
        }
        this.order = order;
        re = new double[Math.multiplyExact(order, order)];
        im = new double[re.length];
        inverse = new double[order];
    }

    /**
     * Sets an entry of the lower triangle of A. All have to be set anew before each {@link #solve}, which overwrites them.
     *
     * @param row 0..n-1
     * @param column 0..row
     * @param valueRe real part, finite
     * @param valueIm imaginary part, finite, 0 on the diagonal
     */
    public void set(int row, int column, double valueRe, double valueIm) {
        re[row * order + column] = valueRe;
        im[row * order + column] = valueIm;
    }

    /**
     * Solves the system in place.
     *
     * @param leastPivot a lower bound of the least eigenvalue of A, greater than 0: no pivot is below it, and one that rounding has put
     *     there is raised to it
     * @param xRe real parts, length n: b before, x after
     * @param xIm imaginary parts, likewise
     * @throws ArithmeticException if an entry is not a number
     */
    public void solve(double leastPivot, double[] xRe, double[] xIm) {
        factorise(leastPivot);
        for (int i = 0; i < order; i++) {
            int row = i * order;
            double sumRe = xRe[i];
            double sumIm = xIm[i];
            for (int j = 0; j < i; j++) {
                sumRe -= re[row + j] * xRe[j] - im[row + j] * xIm[j];
                sumIm -= re[row + j] * xIm[j] + im[row + j] * xRe[j];
            }
            xRe[i] = sumRe * inverse[i];
            xIm[i] = sumIm * inverse[i];
        }
        for (int j = order - 1; j >= 0; j--) {
            int row = j * order;
            double valueRe = xRe[j] * inverse[j];
            double valueIm = xIm[j] * inverse[j];
            xRe[j] = valueRe;
            xIm[j] = valueIm;
            for (int i = 0; i < j; i++) {
                xRe[i] -= re[row + i] * valueRe + im[row + i] * valueIm;
                xIm[i] -= re[row + i] * valueIm - im[row + i] * valueRe;
            }
        }
    }

    private void factorise(double leastPivot) {
        for (int i = 0; i < order; i++) {
            int row = i * order;
            double pivot = re[row + i];
            for (int j = 0; j < i; j++) {
                int other = j * order;
                double sumRe = re[row + j];
                double sumIm = im[row + j];
                for (int k = 0; k < j; k++) {
                    sumRe -= re[row + k] * re[other + k] + im[row + k] * im[other + k];
                    sumIm -= im[row + k] * re[other + k] - re[row + k] * im[other + k];
                }
                sumRe *= inverse[j];
                sumIm *= inverse[j];
                re[row + j] = sumRe;
                im[row + j] = sumIm;
                pivot -= sumRe * sumRe + sumIm * sumIm;
            }
            if (Double.isNaN(pivot)) {
                throw new ArithmeticException("linear system: pivot " + i + " is not a number");
            }
            inverse[i] = 1 / Math.sqrt(Math.max(leastPivot, pivot));
        }
    }
}
