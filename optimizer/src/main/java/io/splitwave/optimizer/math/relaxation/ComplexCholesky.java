package io.splitwave.optimizer.math.relaxation;

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
    private int failedAt;

    /** Makes room for a matrix of the given order; its lower triangle is then set with {@link #set}. */
    void reset(int n) {
        if (order != n || re.length != n) {
            order = n;
            re = new double[n][];
            im = new double[n][];
            for (int i = 0; i < n; i++) {
                re[i] = new double[i + 1];
                im[i] = new double[i + 1];
            }
            panelRe = new double[PANEL][n];
            panelIm = new double[PANEL][n];
        }
        failedAt = -1;
    }

    void set(int row, int column, double valueRe, double valueIm) {
        re[row][column] = valueRe;
        im[row][column] = valueIm;
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

    /** A_ij -= sum over the panel's columns p of L_ip conj L_jp, for j = from..i. */
    private void updateRow(int i, int from) {
        double[] rowRe = re[i];
        double[] rowIm = im[i];
        double[] p0r = panelRe[0];
        double[] p0i = panelIm[0];
        double[] p1r = panelRe[1];
        double[] p1i = panelIm[1];
        double[] p2r = panelRe[2];
        double[] p2i = panelIm[2];
        double[] p3r = panelRe[3];
        double[] p3i = panelIm[3];
        double a0 = p0r[i];
        double b0 = p0i[i];
        double a1 = p1r[i];
        double b1 = p1i[i];
        double a2 = p2r[i];
        double b2 = p2i[i];
        double a3 = p3r[i];
        double b3 = p3i[i];
        for (int j = from; j <= i; j++) {
            rowRe[j] -= (a0 * p0r[j] + b0 * p0i[j])
                    + (a1 * p1r[j] + b1 * p1i[j])
                    + (a2 * p2r[j] + b2 * p2i[j])
                    + (a3 * p3r[j] + b3 * p3i[j]);
            rowIm[j] -= (b0 * p0r[j] - a0 * p0i[j])
                    + (b1 * p1r[j] - a1 * p1i[j])
                    + (b2 * p2r[j] - a2 * p2i[j])
                    + (b3 * p3r[j] - a3 * p3i[j]);
        }
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
