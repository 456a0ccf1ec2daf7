package io.splitwave.optimizer.math.relaxation;

/**
 * The proof of an upper bound: if Diag(z) - Q is positive semidefinite, then Tr(QV) &lt;= sum z_i for every V with unit
 * diagonal, V positive semidefinite.
 *
 * <p>At the optimum z_i = Q_ii + s_i with s_i = Re (y_i, g_i). Here z_i = Q_ii + s_i + slack (|Q_ii| + s_i), one
 * Cholesky factorisation decides, and its possible rounding error is added to the bound. The slack is relative, so the
 * scale does not matter. Eigenvalue estimates cannot replace the factorisation: they converge from inside and accept
 * matrices that are not positive definite.
 */
final class DualCertificate {
    /** Rows whose s_i is 0 (a dead element) get this fraction of the mean, since a zero pivot proves no bound. */
    static final double FLOOR = 1e-13;

    private final ComplexCholesky cholesky = new ComplexCholesky();
    private double[] multiplier = new double[0];
    private double[] weight = new double[0];
    private double bound;

    /**
     * Tries one slack.
     *
     * @return whether the bound is proven; it is then {@link #bound()}
     */
    boolean proves(Factor f, double[] rowValue, double slack) {
        int n = f.order;
        if (multiplier.length != n) {
            multiplier = new double[n];
            weight = new double[n];
        }
        double mean = 0;
        for (int i = 0; i < n; i++) {
            weight[i] = Math.abs(f.diagonal[i]) + Math.max(rowValue[i], 0);
            mean += weight[i] / n;
        }
        if (mean == 0) {
            bound = 0; // the zero matrix
            return true;
        }
        double floor = FLOOR * mean;
        for (int i = 0; i < n; i++) {
            multiplier[i] = f.diagonal[i] + Math.max(rowValue[i], 0) + slack * weight[i] + floor;
        }
        return positiveDefinite(f);
    }

    /** The bound that always holds: z_i = Q_ii + sum_j |Q_ij|, diagonally dominant. */
    double dominantBound(Factor f) {
        double sum = 0;
        for (int i = 0; i < f.order; i++) {
            sum += f.diagonal[i];
            for (int j = 0; j < f.order; j++) {
                sum += Math.hypot(f.columnRe[i][j], f.columnIm[i][j]);
            }
        }
        return sum;
    }

    private boolean positiveDefinite(Factor f) {
        int n = f.order;
        cholesky.reset(n);
        bound = 0;
        // Backward error of Cholesky: L L^H = A + E with |E_ij| <= gamma root(A_ii A_jj), hence A + E >= 0 proves
        // A + n gamma Diag(A) >= 0; gamma = 8 (n + 2) u covers the complex products.
        double rounding = 8.0 * n * (n + 2) * 0x1p-53;
        for (int i = 0; i < n; i++) {
            double pivot = multiplier[i] - f.diagonal[i];
            bound += multiplier[i] + rounding * pivot;
            cholesky.setColumn(i, f.columnRe[i], f.columnIm[i], pivot);
        }
        return cholesky.factorise();
    }

    /** The bound of the last successful {@link #proves}. */
    double bound() {
        return bound;
    }

    /**
     * After a failure: a direction x and how negative Diag(Q_ii + s_i) - Q is along it.
     *
     * @return -x^H (Diag(Q_ii + s_i) - Q) x / x^H Diag(|Q_ii| + s_i) x
     */
    double escape(Factor f, double[] rowValue, double[] xRe, double[] xIm) {
        cholesky.negativeDirection(xRe, xIm);
        double form = 0;
        double norm = 0;
        for (int j = 0; j < f.order; j++) {
            double gRe = 0;
            double gIm = 0; // row j of Q0 is the conjugate of its column j
            double[] cRe = f.columnRe[j];
            double[] cIm = f.columnIm[j];
            for (int i = 0; i < f.order; i++) {
                gRe += cRe[i] * xRe[i] + cIm[i] * xIm[i];
                gIm += cRe[i] * xIm[i] - cIm[i] * xRe[i];
            }
            double square = xRe[j] * xRe[j] + xIm[j] * xIm[j];
            form += xRe[j] * gRe + xIm[j] * gIm - rowValue[j] * square;
            norm += weight[j] * square;
        }
        return norm > 0 ? form / norm : 0;
    }
}
