package io.splitwave.optimizer.math.relaxation;

/**
 * An independent dense solver of max Tr(QV), V_ii = 1, V positive semidefinite: the primal-dual interior-point
 * method of Helmberg, Rendl, Vanderbei and Wolkowicz (SIAM J. Optim. 6, 1996) in complex form.
 *
 * <p>The dual is min sum y_i with Z = Diag(y) - Q positive semidefinite. A step solves Re(Z^-1 o conj V) dy = mu
 * diag(Z^-1) - 1 and sets dV = -V + mu Z^-1 - herm(Z^-1 Diag(dy) V). Slow and simple on purpose.
 */
final class InteriorPointOracle {
    private final int n;
    private final HermitianMatrix q;
    private double[][] vRe;
    private double[][] vIm;
    private double[] y;

    private InteriorPointOracle(HermitianMatrix q) {
        this.q = q;
        this.n = q.order();
        vRe = new double[n][n];
        vIm = new double[n][n];
        y = new double[n];
        for (int i = 0; i < n; i++) {
            vRe[i][i] = 1;
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += Math.hypot(q.re(i, j), q.im(i, j));
            }
            y[i] = 1.1 * sum + 1e-3;
        }
    }

    /** The optimal value, bracketed by primal and dual to the given relative gap. */
    static double value(HermitianMatrix q, double relativeGap) {
        InteriorPointOracle solver = new InteriorPointOracle(q);
        for (int i = 0; i < 100; i++) {
            double primal = solver.primal();
            double dual = java.util.Arrays.stream(solver.y).sum();
            if (dual - primal <= relativeGap * Math.abs(dual)) {
                return 0.5 * (primal + dual);
            }
            solver.step((dual - primal) / (2 * solver.n));
        }
        throw new IllegalStateException("the interior-point oracle did not converge");
    }

    private double primal() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += q.re(i, j) * vRe[j][i] - q.im(i, j) * vIm[j][i];
            }
        }
        return sum;
    }

    private void step(double mu) {
        double[][][] inverse = inverse(slack(y, 0, null));
        double[][] zRe = inverse[0];
        double[][] zIm = inverse[1];
        double[][] schur = new double[n][n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = mu * zRe[i][i] - 1;
            for (int j = 0; j < n; j++) {
                schur[i][j] = zRe[i][j] * vRe[j][i] - zIm[i][j] * vIm[j][i];
            }
        }
        double[] dy = solve(schur, right);
        double[][] dRe = new double[n][n];
        double[][] dIm = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < n; k++) {
                    re += dy[k] * (zRe[i][k] * vRe[k][j] - zIm[i][k] * vIm[k][j]);
                    im += dy[k] * (zRe[i][k] * vIm[k][j] + zIm[i][k] * vRe[k][j]);
                }
                dRe[i][j] -= 0.5 * re;
                dIm[i][j] -= 0.5 * im;
                dRe[j][i] -= 0.5 * re;
                dIm[j][i] += 0.5 * im;
                dRe[i][j] += mu * zRe[i][j] - vRe[i][j];
                dIm[i][j] += mu * zIm[i][j] - vIm[i][j];
            }
        }
        double dualStep = 1;
        while (inverse(slack(y, dualStep, dy)) == null) {
            dualStep *= 0.8;
        }
        double primalStep = 1;
        while (inverse(moved(dRe, dIm, primalStep)) == null) {
            primalStep *= 0.8;
        }
        dualStep = dualStep < 1 ? 0.95 * dualStep : 1;
        primalStep = primalStep < 1 ? 0.95 * primalStep : 1;
        double[][][] v = moved(dRe, dIm, primalStep);
        vRe = v[0];
        vIm = v[1];
        for (int i = 0; i < n; i++) {
            y[i] += dualStep * dy[i];
        }
    }

    private double[][][] slack(double[] at, double step, double[] dy) {
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i][j] = -q.re(i, j);
                im[i][j] = -q.im(i, j);
            }
            re[i][i] += at[i] + (dy == null ? 0 : step * dy[i]);
        }
        return new double[][][] {re, im};
    }

    private double[][][] moved(double[][] dRe, double[][] dIm, double step) {
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i][j] = vRe[i][j] + step * dRe[i][j];
                im[i][j] = vIm[i][j] + step * dIm[i][j];
            }
        }
        return new double[][][] {re, im};
    }

    /** Inverse by Gauss-Jordan without pivoting, or null if a pivot is not positive (not positive definite). */
    private double[][][] inverse(double[][][] a) {
        double[][] re = new double[n][2 * n];
        double[][] im = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[0][i], 0, re[i], 0, n);
            System.arraycopy(a[1][i], 0, im[i], 0, n);
            re[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double pivot = re[k][k];
            if (!(pivot > 0)) {
                return null;
            }
            for (int c = 0; c < 2 * n; c++) {
                re[k][c] /= pivot;
                im[k][c] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                if (i == k) {
                    continue;
                }
                double fRe = re[i][k];
                double fIm = im[i][k];
                for (int c = 0; c < 2 * n; c++) {
                    double r = re[k][c];
                    double m = im[k][c];
                    re[i][c] -= fRe * r - fIm * m;
                    im[i][c] -= fRe * m + fIm * r;
                }
            }
        }
        double[][] outRe = new double[n][n];
        double[][] outIm = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(re[i], n, outRe[i], 0, n);
            System.arraycopy(im[i], n, outIm[i], 0, n);
        }
        return new double[][][] {outRe, outIm};
    }

    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                p = Math.abs(matrix[i][k]) > Math.abs(matrix[p][k]) ? i : p;
            }
            double[] row = matrix[p];
            matrix[p] = matrix[k];
            matrix[k] = row;
            double value = x[p];
            x[p] = x[k];
            x[k] = value;
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int c = k; c < n; c++) {
                    matrix[i][c] -= factor * matrix[k][c];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int c = k + 1; c < n; c++) {
                x[k] -= matrix[k][c] * x[c];
            }
            x[k] /= matrix[k][k];
        }
        return x;
    }
}
