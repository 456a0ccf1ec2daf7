package io.splitwave.optimizer.math.relaxation;

import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;

/**
 * Cholesky factorisation A = L L^H of a Hermitian matrix, used to prove that A is positive definite.
 *
 * <p>Works in place on the lower triangle, four columns at a time, with inner loops along rows. If a pivot is not
 * positive the factorisation stops there, and the columns done so far give a vector x with x^H A x &lt;= 0.
 */
final class ComplexCholesky {
    private static final int PANEL = 4;

    private int order;
    private double[][] re = new double[0][]; // [row][column <= row]
    private double[][] im = new double[0][];
    private double[][] panelRe = new double[PANEL][0]; // [column of the panel][row]
    private double[][] panelIm = new double[PANEL][0];
    private double[] sumRe = new double[0]; // of the panel's terms
    private double[] sumIm = new double[0];
    private int failedAt;

    /** Makes room for a matrix of the given order; its lower triangle is then set with {@link #set}. */
    void reset(int n) {
        if (order != n || re.length != n) {
            order = n;
            re = new double[n][];
            im = new double[n][];
            for (int i = 0; i < n; i++) {
                re[i] = new double[ComplexRows.paddedLength(i + 1)];
                im[i] = new double[ComplexRows.paddedLength(i + 1)];
            }
            double[][] rows = new double[2 * PANEL + 2][ComplexRows.paddedLength(n)];
            panelRe = Arrays.copyOfRange(rows, 0, PANEL);
            panelIm = Arrays.copyOfRange(rows, PANEL, 2 * PANEL);
            sumRe = rows[2 * PANEL];
            sumIm = rows[2 * PANEL + 1];
        }
        failedAt = -1;
    }

    void set(int row, int column, double valueRe, double valueIm) {
        re[row][column] = valueRe;
        im[row][column] = valueIm;
    }

    /** Row i up to its diagonal: before it, the conjugates of the entries, negative. */
    void setRow(int row, double[] entriesRe, double[] entriesIm, double diagonal) {
        double[] toRe = re[row];
        double[] toIm = im[row];
        for (int j = 0; j < row; j++) {
            toRe[j] = -entriesRe[j];
            toIm[j] = entriesIm[j];
        }
        set(row, row, diagonal, 0);
    }

    /**
     * Factorises.
     *
     * @return whether every pivot was positive
     */
    boolean factorise() {
        for (int first = 0; first < order; first += PANEL) {
            int width = Math.min(PANEL, order - first);
            for (int p = 0; p < width; p++) {
                if (!column(first, p)) {
                    failedAt = first + p;
                    return false;
                }
            }
            if (width == PANEL) {
                for (int i = first + PANEL; i < order; i++) {
                    updateRow(i, first + PANEL);
                }
            }
        }
        return true;
    }

    /** Column k = first + p: subtract the panel's earlier columns, then divide by the root of the pivot. */
    private boolean column(int first, int p) {
        int k = first + p;
        double pivot = re[k][k];
        for (int c = 0; c < p; c++) {
            pivot -= panelRe[c][k] * panelRe[c][k] + panelIm[c][k] * panelIm[c][k];
        }
        if (!(pivot > 0)) {
            return false;
        }
        double root = Math.sqrt(pivot);
        re[k][k] = root;
        im[k][k] = 0;
        panelRe[p][k] = root;
        panelIm[p][k] = 0;
        for (int i = k + 1; i < order; i++) {
            double vRe = re[i][k];
            double vIm = im[i][k];
            for (int c = 0; c < p; c++) {
                double aRe = panelRe[c][i];
                double aIm = panelIm[c][i];
                double bRe = panelRe[c][k];
                double bIm = panelIm[c][k];
                vRe -= aRe * bRe + aIm * bIm;
                vIm -= aIm * bRe - aRe * bIm;
            }
            re[i][k] = panelRe[p][i] = vRe / root;
            im[i][k] = panelIm[p][i] = vIm / root;
        }
        return true;
    }

    /** A_ij -= sum over the panel's columns p of L_ip conj L_jp, for j = from..i; the sum, negative, comes first. */
    private void updateRow(int i, int from) {
        double[] p1r = panelRe[1];
        double[] p1i = panelIm[1];
        double[] p2r = panelRe[2];
        double[] p2i = panelIm[2];
        double a1 = p1r[i];
        double b1 = p1i[i];
        double a2 = p2r[i];
        double b2 = p2i[i];
        int to = i + 1;
        // with the parts exchanged (x + j y) b is that of conj b
        ComplexRows.set(sumIm, sumRe, panelRe[0], panelIm[0], -panelIm[0][i], -panelRe[0][i], from, to);
        ComplexRows.addTwo(sumRe, p1r, p1i, -a1, -b1, p2r, p2i, -a2, -b2, from, to);
        ComplexRows.addTwo(sumIm, p1r, p1i, -b1, a1, p2r, p2i, -b2, a2, from, to);
        ComplexRows.addSum(
                im[i], re[i], sumIm, sumRe, panelRe[3], panelIm[3], -panelIm[3][i], -panelRe[3][i], from, to);
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
        for (int j = 0; j < k; j++) {
            xRe[j] = -re[k][j];
            xIm[j] = im[k][j];
        }
        for (int j = k - 1; j >= 0; j--) {
            double vRe = xRe[j] / re[j][j];
            double vIm = xIm[j] / re[j][j];
            xRe[j] = vRe;
            xIm[j] = vIm;
            for (int i = 0; i < j; i++) { // column j of L^H above its diagonal: conj of L's row j
                xRe[i] -= re[j][i] * vRe + im[j][i] * vIm;
                xIm[i] -= re[j][i] * vIm - im[j][i] * vRe;
            }
        }
    }
}
