package io.splitwave.optimizer.math.relaxation;

import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;

/**
 * Cholesky factorisation A = L L^H of a Hermitian matrix, used to prove that A is positive definite.
 *
 * <p>Works in place on the lower triangle, column by column, each from its last row up to its diagonal: entries of one row
 * stand at the same place in every column. Four columns of L, a panel, are subtracted together, their sum first. Columns
 * of L become final in blocks of eight panels; a block is subtracted from as many columns as lie in the cache with it
 * before the next ones are read. If a pivot is not positive the factorisation stops there, and the columns done so far
 * give a vector x with x^H A x &lt;= 0.
 */
final class ComplexCholesky {
    private static final int PANEL = 4;

    /** Columns of a block of L, and of those from which it is subtracted at a time. */
    private static final int BLOCK = 8 * PANEL;

    private int order;
    /** All rows of the arrays below, for a collector that moves them to meet first, as in {@link Factor}. */
    private double[][] rows;

    private double[][] re = new double[0][]; // [column][n - 1 - row]
    private double[][] im = new double[0][];
    private double[] sumRe; // of the terms of a panel
    private double[] sumIm;
    private int failedAt;

    /** Makes room for a matrix of the given order; its lower triangle is then set with {@link #setColumn}. */
    void reset(int n) {
        if (order != n) {
            order = n;
            rows = new double[2 * n + 2][];
            re = new double[n][];
            im = new double[n][];
            for (int k = 0; k < n; k++) {
                re[k] = rows[2 * k] = new double[ComplexRows.paddedLength(n - k)];
                im[k] = rows[2 * k + 1] = new double[ComplexRows.paddedLength(n - k)];
            }
            sumRe = rows[2 * n] = new double[ComplexRows.paddedLength(n)];
            sumIm = rows[2 * n + 1] = new double[ComplexRows.paddedLength(n)];
        }
        failedAt = -1;
    }

    /** Column k from its diagonal on: after it, the entries, negative. */
    void setColumn(int k, double[] entriesRe, double[] entriesIm, double diagonal) {
        double[] toRe = re[k];
        double[] toIm = im[k];
        int last = order - 1;
        for (int i = k + 1; i <= last; i++) {
            toRe[last - i] = -entriesRe[i];
            toIm[last - i] = -entriesIm[i];
        }
        toRe[last - k] = diagonal;
        toIm[last - k] = 0;
    }

    /**
     * Factorises.
     *
     * @return whether every pivot was positive
     */
    boolean factorise() {
        for (int first = 0; first < order; first += BLOCK) {
            int end = Math.min(first + BLOCK, order);
            for (int k = first; k < end; k++) {
                if (!finish(k, first)) {
                    failedAt = k;
                    return false;
                }
            }
            for (int from = end; from < order; from += BLOCK) {
                int to = Math.min(from + BLOCK, order);
                for (int panel = first; panel < end; panel += PANEL) {
                    for (int k = from; k < to; k++) {
                        subtract(panel, k);
                    }
                }
            }
        }
        return true;
    }

    /** Column k, from which all blocks before its own have been subtracted, becomes one of L; false if it has no pivot. */
    private boolean finish(int k, int first) {
        int panel = first;
        for (; panel + PANEL <= k; panel += PANEL) {
            subtract(panel, k);
        }
        int at = order - 1 - k;
        for (; panel < k; panel++) {
            ComplexRows.add(re[k], im[k], re[panel], im[panel], -re[panel][at], im[panel][at], 0, at + 1);
        }
        double pivot = re[k][at];
        if (!(pivot > 0)) {
            return false;
        }
        double root = Math.sqrt(pivot);
        divide(re[k], root, at);
        divide(im[k], root, at);
        re[k][at] = root;
        im[k][at] = 0;
        return true;
    }

    private static void divide(double[] column, double by, int to) {
        for (int i = 0; i < to; i++) {
            column[i] /= by;
        }
    }

    /** A_ik -= sum over the panel's columns p of L_ip conj L_kp, for i = k..n-1; the sum, negative, comes first. */
    private void subtract(int p, int k) {
        int at = order - 1 - k;
        ComplexRows.addFour(
                re[k],
                im[k],
                sumRe,
                sumIm,
                re,
                im,
                p,
                -re[p][at],
                im[p][at],
                -re[p + 1][at],
                im[p + 1][at],
                -re[p + 2][at],
                im[p + 2][at],
                -re[p + 3][at],
                im[p + 3][at],
                0,
                at + 1);
    }

    /**
     * After a failure: x with x^H A x = the pivot that was not positive. With A = [A1 a; a^H c] up to the failing
     * column, x = (-A1^-1 a, 1, 0...), and A1^-1 a = L1^-H l where l is the conjugate of L's row of that column.
     */
    void negativeDirection(double[] xRe, double[] xIm) {
        int k = failedAt;
        if (k < 0) {
            throw new IllegalStateException("Cholesky: no negative direction, the factorisation did not fail");
        }
        Arrays.fill(xRe, 0.0);
        Arrays.fill(xIm, 0.0);
        xRe[k] = 1;
        int last = order - 1;
        for (int j = k - 1; j >= 0; j--) {
            double vRe = -re[j][last - k];
            double vIm = im[j][last - k];
            for (int i = k - 1; i > j; i--) { // row j of L^H after its diagonal: conj of L's column j
                vRe -= re[j][last - i] * xRe[i] + im[j][last - i] * xIm[i];
                vIm -= re[j][last - i] * xIm[i] - im[j][last - i] * xRe[i];
            }
            xRe[j] = vRe / re[j][last - j];
            xIm[j] = vIm / re[j][last - j];
        }
    }
}
