package io.splitwave.learning.transform;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Accuracy O(q) of a trained model whose elements cross the cut with q bits. Immutable.
 *
 * <p>A curve is a formula of q. A table is measured: between two measured q it is linear in q, as measured also where more
 * bits are worse (such a step lies within the spread of the trainings and is not smoothed away), and outside of the measured
 * q there is no value.
 */
public final class AccuracyByBits {
    private static final int MOST_BITS = 32;

    private final int least;
    private final int most;
    private final DoubleUnaryOperator accuracy;

    private AccuracyByBits(int least, int most, DoubleUnaryOperator accuracy) {
        this.least = least;
        this.most = most;
        this.accuracy = accuracy;
    }

    /**
     * The curve a (1 - e^(-b q)) + c for q in 1..32.
     *
     * @param a height of the rise, at least 0
     * @param b rate of the rise by bit, greater than 0
     * @param c value at q = 0, finite; may be negative if a curve was fitted that starts below 0
     * @return the curve
     * @throws IllegalArgumentException if a number is out of its range, or the curve leaves [0, 1] for a q in 1..32
     */
    public static AccuracyByBits curve(double a, double b, double c) {
        if (!(a >= 0 && b > 0 && Double.isFinite(a) && Double.isFinite(b) && Double.isFinite(c))) {
            throw new IllegalArgumentException(
                    "accuracy by bits: a must be >= 0, b > 0 and c finite, were " + a + ", " + b + " and " + c);
        }
        AccuracyByBits curve = new AccuracyByBits(1, MOST_BITS, q -> a * (1 - Math.exp(-b * q)) + c);
        if (!(curve.at(1) >= 0 && curve.at(MOST_BITS) <= 1)) { // it never falls
            throw new IllegalArgumentException("accuracy by bits: the curve must stay in [0, 1], was " + curve.at(1)
                    + " at q = 1 and " + curve.at(MOST_BITS) + " at q = " + MOST_BITS);
        }
        return curve;
    }

    /**
     * A measured table.
     *
     * @param measured accuracy in [0, 1] by q in 1..32, at least one
     * @return the table, from its least to its greatest q
     * @throws IllegalArgumentException if there is no value, or a number is out of its range
     */
    public static AccuracyByBits of(SortedMap<Integer, Double> measured) {
        TreeMap<Integer, Double> table = new TreeMap<>(measured);
        if (table.isEmpty()) {
            throw new IllegalArgumentException("accuracy by bits: at least 1 measured value is needed, was 0");
        }
        table.forEach((bits, value) -> {
            if (bits < 1 || bits > MOST_BITS || !(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("accuracy by bits: expected bits in 1.." + MOST_BITS
                        + " and an accuracy in [0, 1], found " + bits + " and " + value);
            }
        });
        return new AccuracyByBits(table.firstKey(), table.lastKey(), q -> interpolated(table, q));
    }

    /**
     * The table that comes with the program: {@code vit-digits} on the digits with the embedding on the device. The text of
     * the resource says how it was measured.
     *
     * @return the table for q in 1..32
     */
    public static AccuracyByBits measured() {
        return of(MeasuredAccuracy.digits());
    }

    /**
     * O(q).
     *
     * @param q bits of an element, in {@link #least()}..{@link #most()}
     * @return in [0, 1]
     * @throws IllegalArgumentException if q is out of its range
     */
    public double at(int q) {
        if (q < least || q > most) {
            throw new IllegalArgumentException(
                    "accuracy by bits: bits must be in " + least + ".." + most + ", was " + q);
        }
        return accuracy.applyAsDouble(q);
    }

    /**
     * The least q with a value.
     *
     * @return at least 1
     */
    public int least() {
        return least;
    }

    /**
     * The greatest q with a value.
     *
     * @return at most 32
     */
    public int most() {
        return most;
    }

    private static double interpolated(TreeMap<Integer, Double> table, double q) {
        int below = table.floorKey((int) q);
        int above = table.ceilingKey((int) q);
        if (below == above) {
            return table.get(below);
        }
        double share = (q - below) / (above - below);
        return table.get(below) + share * (table.get(above) - table.get(below));
    }
}
