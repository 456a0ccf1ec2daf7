package io.splitwave.scenarios.format;

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
        String text = "";
        if (hasLow()) {
            text = (lowAllowed ? " of at least " : " above ") + Decimals.text(low) + after;
        }
        if (hasHigh()) {
            text += (text.isEmpty() ? "" : " and")
                    + (highAllowed ? " at most " : " below ")
                    + Decimals.text(high)
                    + after;
        }
        return text;
    }
}
