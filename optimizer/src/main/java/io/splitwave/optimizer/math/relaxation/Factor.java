package io.splitwave.optimizer.math.relaxation;

import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The factor Y of V = Y Y^H with unit rows y_i, and its image G = Q0 Y, where Q0 is Q, scaled, without its diagonal.
 *
 * <p>Columns are contiguous in memory (rows of {@code y} are columns of Y: real and imaginary in turn), so that the
 * inner loops run over the N elements: those of {@link ComplexRows}. The arrays are reused from call to call.
 *
 * <p>Scaling is by a power of two, hence exact: a problem in units of 1e-20 takes exactly the same steps as one in
 * units of 1.
 */
final class Factor {
    /** Fixed seed of the starting rows: the solver depends only on its matrix and uses no random stream of the run. */
    private static final long START_SEED = 0x5DF0_C0DEL;

    /** All rows of the arrays below. As a collector that moves them meets them here first, they stay one after the other. */
    private double[][] rows;

    int order;
    int rank;
    int maxRank;
    int exponent; // Q = 2^exponent * scaled Q
    double[][] columnRe = new double[0][]; // [column][row] of Q0; rows of all arrays may be longer than N
    double[][] columnIm = new double[0][];
    double[] diagonal = new double[0]; // of scaled Q
    double[][] y = new double[0][]; // [2 c] real, [2 c + 1] imaginary part of column c
    double[][] g = new double[0][];
    double[][] kept = new double[0][]; // room for a copy of y
    private double[] sumRe = new double[0]; // of four terms of a product; also of squares
    private double[] sumIm = new double[0];

    /** Loads a matrix and the deterministic start of the given rank. */
    void load(HermitianMatrix q, int startRank, int rankCap) {
        int n = q.order();
        if (columnRe.length != n) {
            y = new double[0][];
        }
        order = n;
        rank = startRank;
        maxRank = rankCap;
        if (y.length < 2 * rankCap) {
            makeRoom(n, 2 * rankCap);
        }
        exponent = Math.getExponent(scaleOf(q));
        double up = Math.scalb(1.0, -(exponent / 2)); // two factors: 2^-exponent itself can leave the range
        double down = Math.scalb(1.0, -(exponent - exponent / 2));
        for (int j = 0; j < n; j++) {
            q.scaledColumn(j, up, down, columnRe[j], columnIm[j]);
            diagonal[j] = columnRe[j][j];
            columnRe[j][j] = 0;
            columnIm[j][j] = 0;
        }
        SplittableRandom start = new SplittableRandom(START_SEED);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 2 * rank; c++) {
                y[c][i] = start.nextDouble() - 0.5;
            }
        }
        normaliseRows();
        multiply(y, g);
    }

    /** All rows one after the other, so that those of one loop begin at the same place within a line of the cache. */
    private void makeRoom(int n, int width) {
        rows = new double[2 * n + 3 * width + 2][ComplexRows.paddedLength(n)];
        columnRe = Arrays.copyOfRange(rows, 0, n);
        columnIm = Arrays.copyOfRange(rows, n, 2 * n);
        y = Arrays.copyOfRange(rows, 2 * n, 2 * n + width);
        g = Arrays.copyOfRange(rows, 2 * n + width, 2 * n + 2 * width);
        kept = Arrays.copyOfRange(rows, 2 * n + 2 * width, 2 * n + 3 * width);
        sumRe = rows[2 * n + 3 * width];
        sumIm = rows[2 * n + 3 * width + 1];
        diagonal = new double[n];
    }

    /** The mean absolute diagonal, or the largest entry where the diagonal is zero, or 1 for the zero matrix. */
    private static double scaleOf(HermitianMatrix q) {
        double largest = 0;
        double diagonalMax = 0;
        for (int i = 0; i < q.order(); i++) {
            diagonalMax = Math.max(diagonalMax, Math.abs(q.re(i, i)));
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.max(Math.abs(q.re(i, j)), Math.abs(q.im(i, j))));
            }
        }
        double mean = 0;
        for (int i = 0; i < q.order(); i++) {
            mean += Math.abs(q.re(i, i)) / q.order();
        }
        double scale = mean > 1e-3 * largest ? mean : Math.max(largest, diagonalMax);
        return scale > 0 ? scale : 1;
    }

    /** Undoes the scaling of a value. */
    double unscaled(double value) {
        return Math.scalb(value, exponent);
    }

    void normaliseRows() {
        double[] inverse = sumRe;
        Arrays.fill(inverse, 0, order, 0.0);
        for (int c = 0; c < 2 * rank; c++) {
            double[] column = y[c];
            for (int i = 0; i < order; i++) {
                inverse[i] += column[i] * column[i];
            }
        }
        for (int i = 0; i < order; i++) {
            if (inverse[i] > 0) {
                inverse[i] = 1 / Math.sqrt(inverse[i]);
            } else {
                inverse[i] = 1;
                y[0][i] = 1;
            }
        }
        for (int c = 0; c < 2 * rank; c++) {
            double[] column = y[c];
            for (int i = 0; i < order; i++) {
                column[i] *= inverse[i];
            }
        }
    }

    /** out = Q0 in, for all columns in use; four columns of Q0 at a time stay in the cache for every column of in. */
    void multiply(double[][] in, double[][] out) {
        int n = order;
        for (int c = 0; c < 2 * rank; c++) {
            Arrays.fill(out[c], 0, n, 0.0);
        }
        int j = 0;
        for (; j + 3 < n; j += 4) {
            for (int c = 0; c < 2 * rank; c += 2) {
                addFour(j, in[c], in[c + 1], out[c], out[c + 1]);
            }
        }
        for (; j < n; j++) {
            for (int c = 0; c < 2 * rank; c += 2) {
                ComplexRows.add(out[c], out[c + 1], columnRe[j], columnIm[j], in[c][j], in[c + 1][j], 0, n);
            }
        }
    }

    /** out += the sum over q of column j + q times row j + q of in, which is summed first. */
    private void addFour(int j, double[] inRe, double[] inIm, double[] outRe, double[] outIm) {
        int n = order;
        ComplexRows.set(sumRe, sumIm, columnRe[j], columnIm[j], inRe[j], inIm[j], 0, n);
        ComplexRows.add(sumRe, sumIm, columnRe[j + 1], columnIm[j + 1], inRe[j + 1], inIm[j + 1], 0, n);
        ComplexRows.add(sumRe, sumIm, columnRe[j + 2], columnIm[j + 2], inRe[j + 2], inIm[j + 2], 0, n);
        ComplexRows.addSum(
                outRe, outIm, sumRe, sumIm, columnRe[j + 3], columnIm[j + 3], inRe[j + 3], inIm[j + 3], 0, n);
    }

    /** s_i = Re (y_i, g_i) into the given array; their sum is the off-diagonal part of the value. */
    double rowValues(double[] rowValue) {
        return rowProducts(y, g, rowValue);
    }

    /** rowValue_i = Re (a_i, b_i) over the columns in use; returns the sum. */
    double rowProducts(double[][] a, double[][] b, double[] rowValue) {
        Arrays.fill(rowValue, 0, order, 0.0);
        for (int c = 0; c < 2 * rank; c++) {
            double[] ac = a[c];
            double[] bc = b[c];
            for (int i = 0; i < order; i++) {
                rowValue[i] += ac[i] * bc[i];
            }
        }
        double sum = 0;
        for (int i = 0; i < order; i++) {
            sum += rowValue[i];
        }
        return sum;
    }
}
