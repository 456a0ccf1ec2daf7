package io.splitwave.scenarios.format;

import java.util.function.DoubleFunction;

/**
 * Which finite numbers are allowed.
 *
 * @param low lower end, or minus infinity
 * @param lowAllowed whether the lower end itself is allowed
 * @param high upper end, or infinity
 * @param highAllowed whether the upper end itself is allowed
 */
record Bounds(double low, boolean lowAllowed, double high, boolean highAllowed) {

    static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    static final Bounds POSITIVE = new Bounds(0, false, Double.POSITIVE_INFINITY, false);
    static final Bounds NOT_NEGATIVE = new Bounds(0, true, Double.POSITIVE_INFINITY, false);
    /** Open at both ends. */
    static final Bounds FRACTION = new Bounds(0, false, 1, false);
    /** Greater than 0, at most 1. */
    static final Bounds SHARE = new Bounds(0, false, 1, true);

    static Bounds between(double low, double high) {
        return new Bounds(low, true, high, true);
    }

    /**
     * What is told of wide limits before somebody runs into them: whether numbers are positive, and a high end of 1, beyond
     * which a ratio has no meaning.
     */
    Bounds told() {
        double toldHigh = high <= 1 ? high : Double.POSITIVE_INFINITY;
        if (low < 0) {
            return new Bounds(Double.NEGATIVE_INFINITY, false, toldHigh, highAllowed);
        }
        return new Bounds(0, low == 0 && lowAllowed, toldHigh, highAllowed);
    }

    boolean allow(double value) {
        boolean aboveLow = lowAllowed ? value >= low : value > low;
        boolean belowHigh = highAllowed ? value <= high : value < high;
        return aboveLow && belowHigh && Double.isFinite(value);
    }

    boolean hasLow() {
        return low > Double.NEGATIVE_INFINITY;
    }

    boolean hasHigh() {
        return high < Double.POSITIVE_INFINITY;
    }

    /** For instance " above 0 Hz", " of at least 0 and below 1"; empty where everything finite is allowed. */
    String text(String unit) {
        String after = unit.isEmpty() ? "" : " " + unit;
        return text(bound -> Decimals.text(bound) + after);
    }

    /** The same with bounds as they are written. */
    String text(DoubleFunction<String> written) {
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
