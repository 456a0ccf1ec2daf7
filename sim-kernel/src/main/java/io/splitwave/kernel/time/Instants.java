package io.splitwave.kernel.time;

/**
 * When two times that were computed in different ways are one instant.
 *
 * <p>A time that is a product (the start of a frame), one that is a sum (the end of a round after rounds) and one that was
 * read from a file may mean the same instant and differ in their last digits: 3 × 0.1 is not 0.3. A sum of n terms that
 * are not negative, each rounded to a double first, misses the exact one by at most n/2 + 1 units of 2^-52 of itself (N. J.
 * Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. 2002, 4.2), a product of two rounded factors by 3/2, a
 * number read by 1/2. So times that differ by no more than n/2 + 3 such units are taken for one instant, with n = 32,768
 * terms: relative 3.6e-12. A time that is put on a mark is exact again, so n counts the terms since the last mark and not
 * since the start of the run.
 */
public final class Instants {
    /** Terms of a sum whose rounding is allowed for. */
    public static final int TERMS = 32_768;

    /** Distance up to which two times are one instant, as a share of the one nearer to 0. */
    private static final double TOLERANCE = (TERMS / 2.0 + 3) * 0x1p-52;

    private Instants() {}

    /**
     * Whether two times are one instant.
     *
     * @param aS a time, s
     * @param bS another, s
     * @return true if they differ by rounding only; false if either is NaN or infinite
     */
    public static boolean same(double aS, double bS) {
        return same(aS, bS, Math.min(Math.abs(aS), Math.abs(bS)));
    }

    /**
     * The same for times that came out of larger ones, such as a time of day less another.
     *
     * @param aS a time, s
     * @param bS another, s
     * @param largestS largest magnitude that occurred in the sums they came from, s, finite
     * @return true if they differ by rounding only; false if either is NaN
     */
    public static boolean same(double aS, double bS, double largestS) {
        return Math.abs(aS - bS) <= TOLERANCE * largestS;
    }

    /**
     * Puts a time on a mark.
     *
     * @param timeS a time, s; may be infinite
     * @param markS where it may be meant to lie, s, at least 0, finite
     * @return the mark if the two are one instant, the time itself otherwise
     */
    public static double snap(double timeS, double markS) {
        return Math.abs(timeS - markS) <= TOLERANCE * markS ? markS : timeS;
    }

    /**
     * Whether an instant has come.
     *
     * @param nowS the present, s, finite
     * @param dueS the instant, s; infinite if it never comes
     * @return true from the instant on, itself included
     */
    public static boolean reached(double nowS, double dueS) {
        return nowS >= dueS || same(nowS, dueS);
    }
}
