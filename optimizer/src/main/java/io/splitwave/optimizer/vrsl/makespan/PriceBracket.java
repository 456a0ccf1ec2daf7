package io.splitwave.optimizer.vrsl.makespan;

/**
 * Looks for the logarithm of the price at which demand meets supply. Demand falls in the price, smoothly but for jumps
 * where a device changes its option: doubled steps until there is a bracket, then false position in the Illinois form
 * (M. Dowell and P. Jarratt, A modified regula falsi method for computing the root of an equation, BIT 11, 1971).
 */
final class PriceBracket {
    private static final double FIRST_STEP = 0.25;

    private double step = FIRST_STEP;
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private double excessLow;
    private double excessHigh;
    private boolean lowMovedLast;

    /**
     * The next price to try.
     *
     * @param x the price tried last, logarithmic
     * @param excess logarithm of demand over supply at it, -Infinity for no demand
     */
    double next(double x, double excess) {
        boolean moveLow = excess > 0;
        boolean again = moveLow == lowMovedLast;
        if (moveLow) {
            low = x;
            excessLow = excess;
            excessHigh *= again ? 0.5 : 1;
        } else {
            high = x;
            excessHigh = excess;
            excessLow *= again ? 0.5 : 1;
        }
        lowMovedLast = moveLow;
        if (low == Double.NEGATIVE_INFINITY || high == Double.POSITIVE_INFINITY) {
            double far = moveLow ? x + step : x - step;
            step *= 2;
            return far;
        }
        double between = low + (high - low) * excessLow / (excessLow - excessHigh);
        // the middle where false position is not defined (no demand) or does not move
        return between > low && between < high ? between : 0.5 * (low + high);
    }

    /** Whether the two ends are neighbouring numbers. */
    boolean isClosed(double x) {
        return x == low || x == high;
    }
}
