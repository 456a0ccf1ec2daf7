package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.channel.ComplexMatrix;
import java.util.Arrays;

/**
 * A complex matrix that is written over and over: rows apart, real and imaginary parts apart, so that the inner loops
 * of the products run along rows and the JIT compiler vectorises them. Sums are taken in a fixed order, without fused
 * operations: the same bits on every machine.
 */
final class SplitMatrix {
    final int rows;
    final int columns;
    final double[][] re; // [row][column]
    final double[][] im;

    SplitMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.re = new double[rows][columns];
        this.im = new double[rows][columns];
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
                addFour(
                        re[i], im[i], b, p, ar[p], ai[p], ar[p + 1], ai[p + 1], ar[p + 2], ai[p + 2], ar[p + 3],
                        ai[p + 3]);
            }
            for (; p < inner; p++) {
                addOne(re[i], im[i], b.re[p], b.im[p], ar[p], ai[p]);
            }
        }
    }

    /** this += a^T b, a not conjugated. */
    void addTransposedProduct(SplitMatrix a, SplitMatrix b) {
        int inner = a.rows;
        int p = 0;
        for (; p + 3 < inner; p += 4) {
            double[][] ar = a.re;
            double[][] ai = a.im;
            for (int i = 0; i < rows; i++) {
                addFour(
                        re[i],
                        im[i],
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
                addOne(re[i], im[i], b.re[p], b.im[p], a.re[p][i], a.im[p][i]);
            }
        }
    }

    /** to += sum over q of (xq + j yq) row p + q of b. */
    private static void addFour(
            double[] toRe,
            double[] toIm,
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
        double[] b0r = b.re[p];
        double[] b0i = b.im[p];
        double[] b1r = b.re[p + 1];
        double[] b1i = b.im[p + 1];
        double[] b2r = b.re[p + 2];
        double[] b2i = b.im[p + 2];
        double[] b3r = b.re[p + 3];
        double[] b3i = b.im[p + 3];
        int n = toRe.length;
        for (int j = 0; j < n; j++) {
            toRe[j] += (x0 * b0r[j] - y0 * b0i[j])
                    + (x1 * b1r[j] - y1 * b1i[j])
                    + (x2 * b2r[j] - y2 * b2i[j])
                    + (x3 * b3r[j] - y3 * b3i[j]);
            toIm[j] += (x0 * b0i[j] + y0 * b0r[j])
                    + (x1 * b1i[j] + y1 * b1r[j])
                    + (x2 * b2i[j] + y2 * b2r[j])
                    + (x3 * b3i[j] + y3 * b3r[j]);
        }
    }

    /** to += (x + j y) b. */
    static void addOne(double[] toRe, double[] toIm, double[] bRe, double[] bIm, double x, double y) {
        int n = toRe.length;
        for (int j = 0; j < n; j++) {
            toRe[j] += x * bRe[j] - y * bIm[j];
            toIm[j] += x * bIm[j] + y * bRe[j];
        }
    }
}
