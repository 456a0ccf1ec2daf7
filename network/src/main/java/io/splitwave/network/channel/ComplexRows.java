package io.splitwave.network.channel;

/**
 * The inner loops of products of complex matrices, along rows whose real and imaginary parts lie apart. Every entry adds
 * its terms in the order in which the calls name them, without fused operations: the same bits on every machine.
 *
 * <p>Each loop is short on purpose. HotSpot turns a loop into vector instructions only if it may unroll it once for each
 * lane, and it gives that up beyond 60 nodes (LoopUnrollLimit): two complex terms for both parts in one loop, or four for
 * one part, stay scalar and are a third as fast. What is needed after a store is read before it: HotSpot reads it again
 * otherwise, as rows might be the same. DECISIONS.md has the figures.
 */
public final class ComplexRows {
    /** Entries of a line of the cache, and of the header of an array. */
    private static final int LINE = 8;

    private static final int HEADER = 2;

    private ComplexRows() {}

    /**
     * A length for rows that are made one after the other: with their headers they fill whole lines of the cache, so each
     * row begins at the same place within a line. A loop over several rows then reads none of them across two lines. Only
     * the time depends on it.
     *
     * @param entries how many are needed, at least 0
     * @return at least that, at most 7 more
     */
    public static int paddedLength(int entries) {
        return entries + Math.floorMod(-HEADER - entries, LINE);
    }

    /**
     * to = (x + j y) b.
     *
     * @param toRe written to, real parts
     * @param toIm written to, imaginary parts
     * @param bRe real parts of b
     * @param bIm imaginary parts of b
     * @param x real part of the factor
     * @param y imaginary part of the factor
     * @param from first entry, at least 0
     * @param to end of the entries, at most the length of each row
     */
    public static void set(
            double[] toRe, double[] toIm, double[] bRe, double[] bIm, double x, double y, int from, int to) {
        for (int j = from; j < to; j++) {
            double re = bRe[j];
            double im = bIm[j];
            toRe[j] = x * re - y * im;
            toIm[j] = x * im + y * re;
        }
    }

    /**
     * to += (x + j y) b.
     *
     * @param toRe added to, real parts
     * @param toIm added to, imaginary parts
     * @param bRe real parts of b
     * @param bIm imaginary parts of b
     * @param x real part of the factor
     * @param y imaginary part of the factor
     * @param from first entry, at least 0
     * @param to end of the entries, at most the length of each row
     */
    public static void add(
            double[] toRe, double[] toIm, double[] bRe, double[] bIm, double x, double y, int from, int to) {
        for (int j = from; j < to; j++) {
            double re = bRe[j];
            double im = bIm[j];
            toRe[j] += x * re - y * im;
            toIm[j] += x * im + y * re;
        }
    }

    /**
     * One part of two terms, one after the other: sum = (sum + (x0 b0 + y0 c0)) + (x1 b1 + y1 c1).
     *
     * @param sum added to
     * @param b0 first row of the first term
     * @param c0 second row of the first term
     * @param x0 factor of b0
     * @param y0 factor of c0
     * @param b1 first row of the second term
     * @param c1 second row of the second term
     * @param x1 factor of b1
     * @param y1 factor of c1
     * @param from first entry, at least 0
     * @param to end of the entries, at most the length of each row
     */
    public static void addTwo(
            double[] sum,
            double[] b0,
            double[] c0,
            double x0,
            double y0,
            double[] b1,
            double[] c1,
            double x1,
            double y1,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            sum[j] = (sum[j] + (x0 * b0[j] + y0 * c0[j])) + (x1 * b1[j] + y1 * c1[j]);
        }
    }

    /**
     * to += sum + (x + j y) b, the sum and the term first.
     *
     * @param toRe added to, real parts
     * @param toIm added to, imaginary parts
     * @param sumRe real parts of a sum of earlier terms
     * @param sumIm its imaginary parts
     * @param bRe real parts of b
     * @param bIm imaginary parts of b
     * @param x real part of the factor
     * @param y imaginary part of the factor
     * @param from first entry, at least 0
     * @param to end of the entries, at most the length of each row
     */
    public static void addSum(
            double[] toRe,
            double[] toIm,
            double[] sumRe,
            double[] sumIm,
            double[] bRe,
            double[] bIm,
            double x,
            double y,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            double re = bRe[j];
            double im = bIm[j];
            toRe[j] += sumRe[j] + (x * re - y * im);
            toIm[j] += sumIm[j] + (x * im + y * re);
        }
    }

    /**
     * to += ((t0 + t1) + t2) + t3, the sum first, with tq = (xq + j yq) times row p + q of b.
     *
     * @param toRe added to, real parts
     * @param toIm added to, imaginary parts
     * @param sumRe room for the sum, real parts; what it holds is lost
     * @param sumIm room for its imaginary parts
     * @param bRe real parts of the rows of b
     * @param bIm their imaginary parts
     * @param p the first of four rows of b
     * @param x0 real part of the factor of the first row
     * @param y0 its imaginary part
     * @param x1 real part of the factor of the second row
     * @param y1 its imaginary part
     * @param x2 real part of the factor of the third row
     * @param y2 its imaginary part
     * @param x3 real part of the factor of the fourth row
     * @param y3 its imaginary part
     * @param from first entry, at least 0
     * @param to end of the entries, at most the length of each row
     */
    public static void addFour(
            double[] toRe,
            double[] toIm,
            double[] sumRe,
            double[] sumIm,
            double[][] bRe,
            double[][] bIm,
            int p,
            double x0,
            double y0,
            double x1,
            double y1,
            double x2,
            double y2,
            double x3,
            double y3,
            int from,
            int to) {
        double[] b1r = bRe[p + 1];
        double[] b1i = bIm[p + 1];
        double[] b2r = bRe[p + 2];
        double[] b2i = bIm[p + 2];
        set(sumRe, sumIm, bRe[p], bIm[p], x0, y0, from, to);
        addTwo(sumRe, b1r, b1i, x1, -y1, b2r, b2i, x2, -y2, from, to);
        addTwo(sumIm, b1i, b1r, x1, y1, b2i, b2r, x2, y2, from, to);
        addSum(toRe, toIm, sumRe, sumIm, bRe[p + 3], bIm[p + 3], x3, y3, from, to);
    }
}
