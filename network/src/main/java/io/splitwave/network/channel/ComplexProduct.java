package io.splitwave.network.channel;

/**
 * Products of complex matrices, whose real and imaginary parts lie apart. What is indexed {@code [row][column]} has rows in
 * arrays of their own. Every entry adds its terms in the order that the method names, without fused operations, so all that
 * implement this agree to the last bit. No factor may share an array with the product. Shapes are not checked. One thread uses
 * an object: it keeps room for sums, and sums by fours allocate nothing once it has it.
 */
public interface ComplexProduct {
    /**
     * The fastest that the running Java offers: by its vectors if it was started with their module, else by plain loops.
     *
     * @return a new one, for one thread
     */
    static ComplexProduct ofThisJava() {
        return ofThisJava(new double[0], new double[0]);
    }

    /**
     * The same with room of the caller's for the sums of a row, where that is to lie in a place of its own.
     *
     * @param sumRe room for as many real parts as the product has columns
     * @param sumIm room for as many imaginary parts
     * @return a new one, for one thread
     */
    static ComplexProduct ofThisJava(double[] sumRe, double[] sumIm) {
        return OfferedProduct.HERE.fresh(sumRe, sumIm);
    }

    /**
     * Another one of the same kind.
     *
     * @param sumRe room for real parts of the sums of a row; it takes more itself where that is too little
     * @param sumIm room for as many imaginary parts
     * @return one with that room
     */
    ComplexProduct fresh(double[] sumRe, double[] sumIm);

    /**
     * Which way products are computed, and why that one.
     *
     * @return half a sentence for a log
     */
    String how();

    /**
     * to += a b. Four terms of a sum at a time are summed before they are added; the last up to three are added one by
     * one.
     *
     * @param toRe added to, real parts
     * @param toIm added to, imaginary parts
     * @param aRe left factor, real parts, rows like to
     * @param aIm left factor, imaginary parts
     * @param bRe right factor, real parts, columns like to
     * @param bIm right factor, imaginary parts
     * @param columns of to and b, at least 0; rows may be longer
     */
    void addByFours(
            double[][] toRe,
            double[][] toIm,
            double[][] aRe,
            double[][] aIm,
            double[][] bRe,
            double[][] bIm,
            int columns);

    /**
     * to += a^T b, a not conjugated, with the sums of {@link #addByFours}.
     *
     * @param toRe added to, real parts
     * @param toIm added to, imaginary parts
     * @param aRe left factor before it is transposed, real parts, columns like the rows of to
     * @param aIm left factor before it is transposed, imaginary parts
     * @param bRe right factor, real parts, rows like a and columns like to
     * @param bIm right factor, imaginary parts
     * @param columns of to and b, at least 0; rows may be longer
     */
    void addTransposedByFours(
            double[][] toRe,
            double[][] toIm,
            double[][] aRe,
            double[][] aIm,
            double[][] bRe,
            double[][] bIm,
            int columns);

    /**
     * to = a b, the terms of a sum added one after the other, for some rows of a. All matrices are row-major: a of rows of
     * inner entries, b of inner x columns and to of rows x columns entries, which may be followed by others.
     *
     * @param toRe written to, real parts
     * @param toIm written to, imaginary parts
     * @param aRe left factor, real parts
     * @param aIm left factor, imaginary parts
     * @param bRe right factor, real parts
     * @param bIm right factor, imaginary parts
     * @param first row of a that is the first of the product, at least 0
     * @param rows how many rows of a, at least 0
     * @param inner columns of a and rows of b, at least 0
     * @param columns of b, at least 0
     */
    void multiply(
            double[] toRe,
            double[] toIm,
            double[] aRe,
            double[] aIm,
            double[] bRe,
            double[] bIm,
            int first,
            int rows,
            int inner,
            int columns);
}
