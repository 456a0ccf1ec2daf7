package io.splitwave.optimizer.math.root;

/**
 * Halves a bracket around the root of a rising function, and ends on the bits that asking at every middle would end on.
 *
 * <p>Most middles lie far from the root, where monotony alone gives the sign. So secant steps find the root first, and the
 * function is asked on both sides of it: if it is beyond its own rounding there, every middle further out has a known sign.
 * What remains is asked as ever. Where the function is too flat for that, every middle is asked.
 *
 * <p>An instance holds its bracket, allocates nothing, and must not be shared between threads.
 */
public final class Halving {
    /** A function that rises, or stays, but for its rounding. */
    public interface Rising {
        /**
         * Asks at x.
         *
         * @param x any value within the bracket
         * @return whether the root counts as lying below x
         */
        boolean above(double x);

        /**
         * How far the function is from its root where it was asked last: a smooth measure, which may be infinite.
         *
         * @return negative below the root, positive above
         */
        double excess();

        /**
         * The rounding error that the excess may have.
         *
         * @return the largest, in the unit of {@link #excess}; at least 0
         */
        double rounding();
    }

    /** How close to the root the signs are found out, relative to max(1, |x|). */
    private static final double CLOSE = 1e-11;

    private static final int MAX_SECANTS = 12;
    /** A bracket at most this wide, relative to max(1, |x|), is narrow enough for secants. */
    private static final double NARROW = 4;

    private double low;
    private double high;
    private double excessLow;
    private double excessHigh;
    private double knownBelow;
    private double knownAbove;
    private boolean sought;

    /** A search without a bracket. */
    public Halving() {}

    /**
     * Halves.
     *
     * @param f the function
     * @param from lower end of the bracket: f is not above the root there
     * @param excessFrom its excess there, NaN if that was not asked
     * @param to upper end, where f is above the root
     * @param excessTo its excess there, NaN if that was not asked
     * @param times how often; less often only where further halvings change nothing
     */
    public void run(Rising f, double from, double excessFrom, double to, double excessTo, int times) {
        low = from;
        high = to;
        excessLow = excessFrom;
        excessHigh = excessTo;
        knownBelow = Double.NEGATIVE_INFINITY;
        knownAbove = Double.POSITIVE_INFINITY;
        sought = false;
        for (int i = 0; i < times; i++) {
            if (!sought && isSmooth()) {
                sought = true;
                seek(f);
            }
            double middle = 0.5 * (low + high);
            boolean above = middle >= knownAbove || middle > knownBelow && f.above(middle);
            if (middle == (above ? high : low)) {
                break;
            }
            if (above) {
                high = middle;
                excessHigh = sought ? excessHigh : f.excess();
            } else {
                low = middle;
                excessLow = sought ? excessLow : f.excess();
            }
        }
    }

    /** Both ends have been asked, and are near enough for a secant to mean something. */
    private boolean isSmooth() {
        return high - low <= NARROW * Math.max(1, Math.abs(low))
                && Math.abs(excessLow) < Double.POSITIVE_INFINITY
                && Math.abs(excessHigh) < Double.POSITIVE_INFINITY;
    }

    /** Secant steps from the ends, then the signs a little below and above where they end. */
    private void seek(Rising f) {
        double before = low;
        double excessBefore = excessLow;
        double now = high;
        double excessNow = excessHigh;
        double left = low;
        double right = high;
        double close = CLOSE * Math.max(1, Math.max(Math.abs(low), Math.abs(high)));
        for (int i = 0; i < MAX_SECANTS; i++) {
            double next = now - excessNow * (now - before) / (excessNow - excessBefore);
            if (!(next > left && next < right)) {
                next = 0.5 * (left + right);
            }
            before = now;
            excessBefore = excessNow;
            now = next;
            if (ask(f, now)) {
                right = now;
            } else {
                left = now;
            }
            excessNow = f.excess();
            if (Math.abs(now - before) <= close || excessNow == 0) {
                break;
            }
        }
        ask(f, Math.max(low, now - close));
        ask(f, Math.min(high, now + close));
    }

    /** Asks, and keeps the sign if rounding, here and at the values further out, cannot have made it. */
    private boolean ask(Rising f, double x) {
        boolean above = f.above(x);
        if (above && f.excess() > 2 * f.rounding()) {
            knownAbove = Math.min(knownAbove, x);
        } else if (!above && -f.excess() > 2 * f.rounding()) {
            knownBelow = Math.max(knownBelow, x);
        }
        return above;
    }

    /**
     * The end that is not above the root.
     *
     * @return lower end of the bracket
     */
    public double low() {
        return low;
    }

    /**
     * The end above the root.
     *
     * @return upper end of the bracket
     */
    public double high() {
        return high;
    }
}
