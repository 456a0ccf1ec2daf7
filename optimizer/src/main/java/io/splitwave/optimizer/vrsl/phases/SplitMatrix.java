package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.channel.ComplexProduct;
import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;

/**
 * A complex matrix that is written over and over: rows apart, real and imaginary parts apart, so that the inner loops
 * of the products run along rows: those of {@link ComplexProduct}, whose sums are the same bits on every machine.
 */
final class SplitMatrix {
    final int rows;
    final int columns;
    final double[][] re; // [row][column], rows may be longer than that
    final double[][] im;
    private final ComplexProduct product; // for what is added to this

    SplitMatrix(int rows, int columns) {
        this(columns, new double[2 * rows + 2][ComplexRows.paddedLength(columns)], 0, rows);
    }

    /** Rows of an array from an index on: real parts, imaginary parts, and two rows for sums. */
    private SplitMatrix(int columns, double[][] all, int from, int rows) {
        this.rows = rows;
        this.columns = columns;
        this.re = Arrays.copyOfRange(all, from, from + rows);
        this.im = Arrays.copyOfRange(all, from + rows, from + 2 * rows);
        this.product = ComplexProduct.ofThisJava(all[from + 2 * rows], all[from + 2 * rows + 1]);
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

    /** this += a b, summed by fours. */
    void addProduct(SplitMatrix a, SplitMatrix b) {
        product.addByFours(re, im, a.re, a.im, b.re, b.im, columns);
    }

    /** this += a^T b, a not conjugated, summed by fours. */
    void addTransposedProduct(SplitMatrix a, SplitMatrix b) {
        product.addTransposedByFours(re, im, a.re, a.im, b.re, b.im, columns);
    }
}
