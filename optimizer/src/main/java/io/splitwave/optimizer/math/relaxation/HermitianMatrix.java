package io.splitwave.optimizer.math.relaxation;

/** An immutable Hermitian matrix, n x n, real and imaginary parts apart. */
public final class HermitianMatrix {
    /** Entries (i,j) and conj (j,i) may differ by this fraction of the largest entry, which counts as rounding. */
    private static final double SYMMETRY_TOLERANCE = 1e-10;

    private final int order;
    private final double[][] re; // [row][column]
    private final double[][] im;

    private HermitianMatrix(int order, double[][] re, double[][] im) {
        this.order = order;
        this.re = re;
        this.im = im;
    }

    /**
     * Copies a matrix; small deviations from being Hermitian are averaged.
     *
     * @param re real parts {@code [row][column]}, square, finite
     * @param im imaginary parts, same shape
     * @return the matrix (A + A^H) / 2
     * @throws IllegalArgumentException if the shapes differ, an entry is not finite, or the matrix is not Hermitian to
     *     1e-10 of its largest entry
     */
    public static HermitianMatrix of(double[][] re, double[][] im) {
        int n = re.length;
        if (im.length != n) {
            throw new IllegalArgumentException("Hermitian matrix: " + n + " real rows but " + im.length + " imaginary");
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            if (re[i].length != n || im[i].length != n) {
                throw new IllegalArgumentException("Hermitian matrix: row " + i + " must have " + n + " columns, has "
                        + re[i].length + " real and " + im[i].length + " imaginary");
            }
            for (int j = 0; j < n; j++) {
                if (!Double.isFinite(re[i][j]) || !Double.isFinite(im[i][j])) {
                    throw new IllegalArgumentException("Hermitian matrix: entry (" + i + ", " + j
                            + ") must be finite, was " + re[i][j] + " + " + im[i][j] + "j");
                }
                largest = Math.max(largest, Math.max(Math.abs(re[i][j]), Math.abs(im[i][j])));
            }
        }
        double[][] symmetricRe = new double[n][n];
        double[][] symmetricIm = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double off = Math.max(Math.abs(re[i][j] - re[j][i]), Math.abs(im[i][j] + im[j][i]));
                if (!(off <= SYMMETRY_TOLERANCE * largest)) {
                    throw new IllegalArgumentException("Hermitian matrix: entries (" + i + ", " + j
                            + ") and its mirror differ by " + off + ", more than rounding of " + largest);
                }
                symmetricRe[i][j] = symmetricRe[j][i] = 0.5 * re[i][j] + 0.5 * re[j][i];
                symmetricIm[i][j] = i == j ? 0 : 0.5 * im[i][j] - 0.5 * im[j][i];
                symmetricIm[j][i] = -symmetricIm[i][j];
            }
        }
        return new HermitianMatrix(n, symmetricRe, symmetricIm);
    }

    /**
     * Number of rows.
     *
     * @return n &gt;= 0
     */
    public int order() {
        return order;
    }

    /**
     * Real part of an entry.
     *
     * @param row 0..n-1
     * @param column 0..n-1
     * @return its real part
     */
    public double re(int row, int column) {
        return re[row][column];
    }

    /**
     * Imaginary part of an entry.
     *
     * @param row 0..n-1
     * @param column 0..n-1
     * @return its imaginary part
     */
    public double im(int row, int column) {
        return im[row][column];
    }

    /**
     * v^H A v.
     *
     * @param vRe real parts of v, length n
     * @param vIm imaginary parts of v, length n
     * @return the quadratic form, real because A is Hermitian
     */
    public double quadraticForm(double[] vRe, double[] vIm) {
        double[] gRe = new double[order];
        double[] gIm = new double[order];
        for (int j = 0; j < order; j++) {
            addColumn(j, vRe[j], vIm[j], gRe, gIm);
        }
        double sum = 0;
        for (int i = 0; i < order; i++) {
            sum += vRe[i] * gRe[i] + vIm[i] * gIm[i];
        }
        return sum;
    }

    /** y += column c of A times s; the column is read as the conjugate of row c, which is contiguous in memory. */
    void addColumn(int column, double sRe, double sIm, double[] yRe, double[] yIm) {
        double[] rowRe = re[column];
        double[] rowIm = im[column];
        for (int i = 0; i < order; i++) {
            yRe[i] += rowRe[i] * sRe + rowIm[i] * sIm;
            yIm[i] += rowRe[i] * sIm - rowIm[i] * sRe;
        }
    }

    /** Column c of A times two factors, one after the other; it is read as the conjugate of row c. */
    void scaledColumn(int column, double first, double second, double[] toRe, double[] toIm) {
        double[] rowRe = re[column];
        double[] rowIm = im[column];
        for (int i = 0; i < order; i++) {
            toRe[i] = rowRe[i] * first * second;
            toIm[i] = -rowIm[i] * first * second;
        }
    }
}
