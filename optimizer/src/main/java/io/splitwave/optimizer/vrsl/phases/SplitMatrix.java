package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;

/**
 * A complex matrix that is written over and over: rows apart, real and imaginary parts apart, so that the inner loops
 * of the products run along rows: those of {@link ComplexRows}. Sums are taken in a fixed order, without fused
 * operations: the same bits on every machine.
 */
final class SplitMatrix {
    final int rows;
    final int columns;
    final double[][] re; // [row][column], rows may be longer than that
    final double[][] im;
    private final double[] sumRe; // of four terms of a product
    private final double[] sumIm;

    SplitMatrix(int rows, int columns) {
        this(columns, new double[2 * rows + 2][ComplexRows.paddedLength(columns)], 0, rows);
    }

    /** Rows of an array from an index on: real parts, imaginary parts, and two rows for sums. */
    private SplitMatrix(int columns, double[][] all, int from, int rows) {
        this.rows = rows;
        this.columns = columns;
        this.re = Arrays.copyOfRange(all, from, from + rows);
        this.im = Arrays.copyOfRange(all, from + rows, from + 2 * rows);
        this.sumRe = all[from + 2 * rows];
        this.sumIm = all[from + 2 * rows + 1];
    }

    /**
     * Matrices of equally many columns whose rows are made one after the other, so that those of one loop begin at the same
     * place within a line of the cache. Only the time depends on that.
     */
    static SplitMatrix[] together(int columns, int... rows) {
        double[][] all = new double[2 * Arrays.stream(rows).sum() + 2 * rows.length][ComplexRows.paddedLength(columns)];
        SplitMatrix[] matrices = new SplitMatrix[rows.length];
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            matrices[i] = new SplitMatrix(columns, all, from, rows[i]);
            from += 2 * rows[i] + 2;
        }
        return matrices;
    }

    /** Copies the transpose of a matrix. */
    void transpose(SplitMatrix other) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                re[i][j] = other.re[j][i];
                im[i][j] = other.im[j][i];
            }
        }
    }

    /** A copy, conjugated if sense is -1. */
    static SplitMatrix of(ComplexMatrix matrix, int sense) {
        SplitMatrix copy = new SplitMatrix(matrix.rows(), matrix.columns());
        for (int i = 0; i < copy.rows; i++) {
            for (int j = 0; j < copy.columns; j++) {
                copy.re[i][j] = matrix.re(i, j);
                copy.im[i][j] = sense * matrix.im(i, j);
            }
        }
        return copy;
    }

    void clear() {
        for (int i = 0; i < rows; i++) {
            Arrays.fill(re[i], 0.0);
            Arrays.fill(im[i], 0.0);
        }
    }

    void copyFrom(SplitMatrix other) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(other.re[i], 0, re[i], 0, columns);
            System.arraycopy(other.im[i], 0, im[i], 0, columns);
        }
    }

    /** this += a b. */
    void addProduct(SplitMatrix a, SplitMatrix b) {
        int inner = a.columns;
        for (int i = 0; i < rows; i++) {
            double[] ar = a.re[i];
            double[] ai = a.im[i];
            int p = 0;
            for (; p + 3 < inner; p += 4) {
                addFour(i, b, p, ar[p], ai[p], ar[p + 1], ai[p + 1], ar[p + 2], ai[p + 2], ar[p + 3], ai[p + 3]);
            }
            for (; p < inner; p++) {
                ComplexRows.add(re[i], im[i], b.re[p], b.im[p], ar[p], ai[p], 0, columns);
            }
        }
    }

    /** this += a^T b, a not conjugated. */
    void addTransposedProduct(SplitMatrix a, SplitMatrix b) {
        int inner = a.rows;
        double[][] ar = a.re;
        double[][] ai = a.im;
        int p = 0;
        for (; p + 3 < inner; p += 4) {
            for (int i = 0; i < rows; i++) {
                addFour(
                        i,
                        b,
                        p,
                        ar[p][i],
                        ai[p][i],
                        ar[p + 1][i],
                        ai[p + 1][i],
                        ar[p + 2][i],
                        ai[p + 2][i],
                        ar[p + 3][i],
                        ai[p + 3][i]);
            }
        }
        for (; p < inner; p++) {
            for (int i = 0; i < rows; i++) {
                ComplexRows.add(re[i], im[i], b.re[p], b.im[p], ar[p][i], ai[p][i], 0, columns);
            }
        }
    }

    /** Row i += the sum over q of (xq + j yq) row p + q of b, which is summed first. */
    private void addFour(
            int i,
            SplitMatrix b,
            int p,
            double x0,
            double y0,
            double x1,
            double y1,
            double x2,
            double y2,
            double x3,
            double y3) {
        double[] b1r = b.re[p + 1];
        double[] b1i = b.im[p + 1];
        double[] b2r = b.re[p + 2];
        double[] b2i = b.im[p + 2];
        ComplexRows.set(sumRe, sumIm, b.re[p], b.im[p], x0, y0, 0, columns);
        ComplexRows.addTwo(sumRe, b1r, b1i, x1, -y1, b2r, b2i, x2, -y2, 0, columns);
        ComplexRows.addTwo(sumIm, b1i, b1r, x1, y1, b2i, b2r, x2, y2, 0, columns);
        ComplexRows.addSum(re[i], im[i], sumRe, sumIm, b.re[p + 3], b.im[p + 3], x3, y3, 0, columns);
    }
}
