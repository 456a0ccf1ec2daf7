package io.splitwave.network.channel;

import java.util.Arrays;

/** Products by the loops of {@link ComplexRows}. */
final class PlainProduct implements ComplexProduct {
    private final String how;
    private double[] sumRe; // of four terms
    private double[] sumIm;

    PlainProduct(String how) {
        this(how, new double[0], new double[0]);
    }

    private PlainProduct(String how, double[] sumRe, double[] sumIm) {
        this.how = how;
        this.sumRe = sumRe;
        this.sumIm = sumIm;
    }

    @Override
    public PlainProduct fresh(double[] sumRe, double[] sumIm) {
        return new PlainProduct(how, sumRe, sumIm);
    }

    @Override
    public String how() {
        return how;
    }

    /** Room for the sums of rows. */
    void reserve(int columns) {
        if (sumRe.length < columns) {
            sumRe = new double[columns];
            sumIm = new double[columns];
        }
    }

    @Override
    public void addByFours(
            double[][] toRe,
            double[][] toIm,
            double[][] aRe,
            double[][] aIm,
            double[][] bRe,
            double[][] bIm,
            int columns) {
        int rows = toRe.length;
        if (rows > 0) {
            reserve(columns);
            for (int i = 0; i < rows; i++) {
                rowByFours(toRe[i], toIm[i], aRe[i], aIm[i], bRe, bIm, 0, columns);
            }
        }
    }

    @Override
    public void addTransposedByFours(
            double[][] toRe,
            double[][] toIm,
            double[][] aRe,
            double[][] aIm,
            double[][] bRe,
            double[][] bIm,
            int columns) {
        if (toRe.length == 0) {
            return;
        }
        int inner = bRe.length;
        reserve(columns);
        int p = 0;
        for (; p + 3 < inner; p += 4) {
            for (int i = 0; i < toRe.length; i++) {
                ComplexRows.addFour(
                        toRe[i],
                        toIm[i],
                        sumRe,
                        sumIm,
                        bRe,
                        bIm,
                        p,
                        aRe[p][i],
                        aIm[p][i],
                        aRe[p + 1][i],
                        aIm[p + 1][i],
                        aRe[p + 2][i],
                        aIm[p + 2][i],
                        aRe[p + 3][i],
                        aIm[p + 3][i],
                        0,
                        columns);
            }
        }
        for (; p < inner; p++) {
            for (int i = 0; i < toRe.length; i++) {
                ComplexRows.add(toRe[i], toIm[i], bRe[p], bIm[p], aRe[p][i], aIm[p][i], 0, columns);
            }
        }
    }

    @Override
    public void multiply(
            double[] toRe,
            double[] toIm,
            double[] aRe,
            double[] aIm,
            double[] bRe,
            double[] bIm,
            int first,
            int rows,
            int inner,
            int columns) {
        double[][] bRowsRe = apart(bRe, inner, columns, columns);
        double[][] bRowsIm = apart(bIm, inner, columns, columns);
        double[] sumRe = new double[columns];
        double[] sumIm = new double[columns];
        for (int i = 0; i < rows; i++) {
            Arrays.fill(sumRe, 0.0);
            Arrays.fill(sumIm, 0.0);
            rowInTurn(sumRe, sumIm, aRe, aIm, (first + i) * inner, inner, bRowsRe, bRowsIm);
            System.arraycopy(sumRe, 0, toRe, i * columns, columns);
            System.arraycopy(sumIm, 0, toIm, i * columns, columns);
        }
    }

    /** Rows in arrays of their own, since loops over parts of one array stay scalar; each as long as asked, zeros last. */
    static double[][] apart(double[] entries, int rows, int columns, int length) {
        double[][] apart = new double[rows][];
        for (int row = 0; row < rows; row++) {
            apart[row] = new double[length];
            System.arraycopy(entries, row * columns, apart[row], 0, columns);
        }
        return apart;
    }

    /** One row, from a column to a column, for which room is reserved. */
    void rowByFours(
            double[] toRe, double[] toIm, double[] x, double[] y, double[][] bRe, double[][] bIm, int from, int to) {
        int inner = bRe.length;
        int p = 0;
        for (; p + 3 < inner; p += 4) {
            ComplexRows.addFour(
                    toRe, toIm, sumRe, sumIm, bRe, bIm, p, x[p], y[p], x[p + 1], y[p + 1], x[p + 2], y[p + 2], x[p + 3],
                    y[p + 3], from, to);
        }
        for (; p < inner; p++) {
            ComplexRows.add(toRe, toIm, bRe[p], bIm[p], x[p], y[p], from, to);
        }
    }

    /** One row, whose factors stand in x and y from f on. */
    static void rowInTurn(
            double[] toRe, double[] toIm, double[] x, double[] y, int f, int inner, double[][] bRe, double[][] bIm) {
        int n = toRe.length;
        int p = 0;
        for (; p + 1 < inner; p += 2) {
            double x0 = x[f + p];
            double y0 = y[f + p];
            double x1 = x[f + p + 1];
            double y1 = y[f + p + 1];
            ComplexRows.addTwo(toRe, bRe[p], bIm[p], x0, -y0, bRe[p + 1], bIm[p + 1], x1, -y1, 0, n);
            ComplexRows.addTwo(toIm, bIm[p], bRe[p], x0, y0, bIm[p + 1], bRe[p + 1], x1, y1, 0, n);
        }
        if (p < inner) {
            ComplexRows.add(toRe, toIm, bRe[p], bIm[p], x[f + p], y[f + p], 0, n);
        }
    }
}
