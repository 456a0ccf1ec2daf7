package io.splitwave.scenarios.format.text;

import java.util.function.DoubleFunction;

/**
 * Which finite numbers are allowed.
 *
 * @param low lower end, or minus infinity
 * @param lowAllowed whether the lower end itself is allowed
 * @param high upper end, or infinity
 * @param highAllowed whether the upper end itself is allowed
 */
public record Bounds(double low, boolean lowAllowed, double high, boolean highAllowed) {

    /** Every finite number. */
    public static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /** Greater than 0. */
    public static final Bounds POSITIVE = new Bounds(0, false, Double.POSITIVE_INFINITY, false);

    /** At least 0. */
    public static final Bounds NOT_NEGATIVE = new Bounds(0, true, Double.POSITIVE_INFINITY, false);

    /** Between 0 and 1, both left out. */
    public static final Bounds FRACTION = new Bounds(0, false, 1, false);

    /** Greater than 0, at most 1. */
    public static final Bounds SHARE = new Bounds(0, false, 1, true);

    /**
     * Bounds that may be reached.
     *
     * @param low lower end
     * @param high upper end
     * @return the bounds, both ends included
     */
    public static Bounds between(double low, double high) {
        return new Bounds(low, true, high, true);
    }

    /**
     * What a message names of wide limits before a value is outside of them: whether numbers are positive, and a high end
     * of 1, beyond which a ratio has no meaning.
     *
     * @return bounds no narrower than these
     */
    public Bounds told() {
        double toldHigh = high <= 1 ? high : Double.POSITIVE_INFINITY;
        if (low < 0) {
            return new Bounds(Double.NEGATIVE_INFINITY, false, toldHigh, highAllowed);
        }
        return new Bounds(0, low == 0 && lowAllowed, toldHigh, highAllowed);
    }

    /**
     * Whether a number is allowed.
     *
     * @param value the number
     * @return whether it is finite and within the bounds
     */
    public boolean allow(double value) {
        boolean aboveLow = lowAllowed ? value >= low : value > low;
        boolean belowHigh = highAllowed ? value <= high : value < high;
        return aboveLow && belowHigh && Double.isFinite(value);
    }

    /**
     * Whether there is a lower end.
     *
     * @return whether the lower end is finite
     */
    public boolean hasLow() {
        return low > Double.NEGATIVE_INFINITY;
    }

    /**
     * Whether there is an upper end.
     *
     * @return whether the upper end is finite
     */
    public boolean hasHigh() {
        return high < Double.POSITIVE_INFINITY;
    }

    /**
     * The bounds as part of a sentence, for instance " above 0 Hz" or " of at least 0 and below 1".
     *
     * @param unit behind each number, or empty
     * @return the text with a space in front; empty where every finite number is allowed
     */
    public String text(String unit) {
        String after = unit.isEmpty() ? "" : " " + unit;
        return text(bound -> Decimals.text(bound) + after);
    }

    /**
     * The same with numbers written in a way of one's own.
     *
     * @param written how a bound is written
     * @return the text with a space in front; empty where every finite number is allowed
     */
    public String text(DoubleFunction<String> written) {
        String text = "";
        if (hasLow()) {
            text = (lowAllowed ? " of at least " : " above ") + written.apply(low);
        }
        if (hasHigh()) {
            text += (text.isEmpty() ? "" : " and") + (highAllowed ? " at most " : " below ") + written.apply(high);
        }
        return text;
    }
}
