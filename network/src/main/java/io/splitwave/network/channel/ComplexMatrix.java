package io.splitwave.network.channel;

import java.util.Arrays;
import java.util.Objects;

/**
 * Immutable complex matrix, real and imaginary parts in two row-major arrays, entry (row, col) at {@code row * columns +
 * col}. Zero rows or columns are allowed: an IRS of no elements is an N = 0 matrix.
 */
public final class ComplexMatrix {

    private final int rows;
    private final int columns;
    private final double[] re;
    private final double[] im;

    /** Takes the arrays over without a copy. */
    private ComplexMatrix(int rows, int columns, double[] re, double[] im) {
        this.rows = rows;
        this.columns = columns;
        this.re = re;
        this.im = im;
    }

    /**
     * A matrix of given entries.
     *
     * @param rows number of rows, at least 0
     * @param columns number of columns, at least 0
     * @param re real parts, row-major, length rows x columns, each finite; copied
     * @param im imaginary parts, likewise
     * @return the matrix
     * @throws IllegalArgumentException if a size does not fit or an entry is not finite
     */
    public static ComplexMatrix of(int rows, int columns, double[] re, double[] im) {
        requireShape(rows, columns);
        requireEntries("re", re, rows, columns);
        requireEntries("im", im, rows, columns);
        return new ComplexMatrix(rows, columns, re.clone(), im.clone());
    }

    /** A matrix of entries that the caller gives away: finite, of the right number. */
    static ComplexMatrix owning(int rows, int columns, double[] re, double[] im) {
        return new ComplexMatrix(rows, columns, re, im);
    }

    /**
     * A matrix of zeros, or one without entries if a size is 0.
     *
     * @param rows number of rows, at least 0
     * @param columns number of columns, at least 0
     * @return the matrix
     * @throws IllegalArgumentException if a size is negative
     */
    public static ComplexMatrix empty(int rows, int columns) {
        requireShape(rows, columns);
        int size = Math.multiplyExact(rows, columns);
        return new ComplexMatrix(rows, columns, new double[size], new double[size]);
    }

    /**
     * Number of rows.
     *
     * @return rows, at least 0
     */
    public int rows() {
        return rows;
    }

    /**
     * Number of columns.
     *
     * @return columns, at least 0
     */
    public int columns() {
        return columns;
    }

    /**
     * Real part of an entry.
     *
     * @param row row, 0 based
     * @param col column, 0 based
     * @return real part
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public double re(int row, int col) {
        return re[index(row, col)];
    }

    /**
     * Imaginary part of an entry.
     *
     * @param row row, 0 based
     * @param col column, 0 based
     * @return imaginary part
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public double im(int row, int col) {
        return im[index(row, col)];
    }

    /**
     * Real parts.
     *
     * @return a new row-major array, length rows x columns
     */
    public double[] copyRe() {
        return re.clone();
    }

    /**
     * Imaginary parts.
     *
     * @return a new row-major array, length rows x columns
     */
    public double[] copyIm() {
        return im.clone();
    }

    /** The real parts themselves, to be written to by whoever knows that nobody reads the matrix any more. */
    double[] ownRe() {
        return re;
    }

    /** The imaginary parts themselves, likewise. */
    double[] ownIm() {
        return im;
    }

    /**
     * Matrix product. Every entry sums its terms in the order of the inner index, so the result is the same to the bit
     * wherever it is computed.
     *
     * @param other right factor with as many rows as this has columns
     * @return this x other, {@code rows()} x {@code other.columns()}
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public ComplexMatrix times(ComplexMatrix other) {
        requireFit(other);
        ComplexMatrix product = empty(rows, other.columns);
        times(0, rows, other, product.re, product.im);
        return product;
    }

    /**
     * Rows of a matrix product, entry by entry as in {@link #times(ComplexMatrix)}, in room of the caller's.
     *
     * @param from first row of this matrix wanted, 0 based
     * @param to end of the rows wanted, exclusive, at least {@code from}
     * @param other right factor with as many rows as this has columns
     * @param toRe written to from its start, row-major: real parts; at least {@code to - from} rows long
     * @param toIm likewise: imaginary parts
     * @throws IllegalArgumentException if the shapes do not fit or the room is too small
     * @throws IndexOutOfBoundsException if there are no such rows
     */
    public void times(int from, int to, ComplexMatrix other, double[] toRe, double[] toIm) {
        requireFit(other);
        Objects.checkFromToIndex(from, to, rows);
        int entries = (to - from) * other.columns;
        if (toRe.length < entries || toIm.length < entries) {
            throw new IllegalArgumentException(
                    "product: room for " + entries + " entries is needed, was " + toRe.length + " and " + toIm.length);
        }
        ComplexProduct.ofThisJava()
                .multiply(toRe, toIm, re, im, other.re, other.im, from, to - from, columns, other.columns);
    }

    private void requireFit(ComplexMatrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException(
                    "product: " + shape() + " times " + other.shape() + " does not fit, the inner sizes must be equal");
        }
    }

    /**
     * Matrix sum.
     *
     * @param other matrix of the same shape
     * @return this + other
     * @throws IllegalArgumentException if the shapes differ
     */
    public ComplexMatrix plus(ComplexMatrix other) {
        if (rows != other.rows || columns != other.columns) {
            throw new IllegalArgumentException("sum: " + shape() + " plus " + other.shape() + " does not fit");
        }
        ComplexMatrix sum = empty(rows, columns);
        for (int entry = 0; entry < re.length; entry++) {
            sum.re[entry] = re[entry] + other.re[entry];
            sum.im[entry] = im[entry] + other.im[entry];
        }
        return sum;
    }

    /**
     * The squared Euclidean norm of each row.
     *
     * @return sum of |entry|^2, index = row; 0 for a row without entries
     */
    public double[] squaredNorms() {
        double[] norms = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int entry = row * columns; entry < (row + 1) * columns; entry++) {
                sum += re[entry] * re[entry] + im[entry] * im[entry];
            }
            norms[row] = sum;
        }
        return norms;
    }

    /**
     * Some of the rows.
     *
     * @param chosen rows wanted, each 0 based, in the order wanted
     * @return a matrix of that many rows
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public ComplexMatrix select(int... chosen) {
        ComplexMatrix selected = empty(chosen.length, columns);
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] < 0 || chosen[row] >= rows) {
                throw new IndexOutOfBoundsException("row " + chosen[row] + " of a " + this);
            }
            System.arraycopy(re, chosen[row] * columns, selected.re, row * columns, columns);
            System.arraycopy(im, chosen[row] * columns, selected.im, row * columns, columns);
        }
        return selected;
    }

    /**
     * Equal shape and equal entries, bit for bit.
     *
     * @param other anything
     * @return whether it is the same matrix
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof ComplexMatrix matrix
                && rows == matrix.rows
                && columns == matrix.columns
                && Arrays.equals(re, matrix.re)
                && Arrays.equals(im, matrix.im);
    }

    /**
     * Hash of shape and entries.
     *
     * @return the hash
     */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * rows + columns) + Arrays.hashCode(re)) + Arrays.hashCode(im);
    }

    /**
     * The shape, for messages.
     *
     * @return for example {@code 32 x 4 complex matrix}
     */
    @Override
    public String toString() {
        return shape() + " complex matrix";
    }

    private String shape() {
        return rows + " x " + columns;
    }

    private int index(int row, int col) {
        if (row < 0 || row >= rows || col < 0 || col >= columns) {
            throw new IndexOutOfBoundsException("entry (" + row + ", " + col + ") of a " + this);
        }
        return row * columns + col;
    }

    private static void requireShape(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    "complex matrix: rows and columns must be >= 0, were " + rows + " and " + columns);
        }
    }

    private static void requireEntries(String name, double[] entries, int rows, int columns) {
        if (entries.length != (long) rows * columns) {
            throw new IllegalArgumentException("complex matrix: " + name + " must hold " + rows + " x " + columns
                    + " entries, was " + entries.length);
        }
        for (int i = 0; i < entries.length; i++) {
            if (!Double.isFinite(entries[i])) {
                throw new IllegalArgumentException("complex matrix: " + name + " of entry (" + i / columns + ", "
                        + i % columns + ") must be finite, was " + entries[i]);
            }
        }
    }
}
