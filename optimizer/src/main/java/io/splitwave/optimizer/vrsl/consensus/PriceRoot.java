package io.splitwave.optimizer.vrsl.consensus;

/**
 * The price a penalty on the use of a budget amounts to: the root of price = penalty (use(price) - target).
 *
 * <p>The right side falls with the price, so there is one root, between its values at use 0 and at the use of a free
 * budget. Newton's method inside that bracket, from the last root. Below price 0 the use is at its limit and the
 * root known.
 */
final class PriceRoot {
    /** A Newton step this small, relative to the price, leaves an error of its square. */
    private static final double LAST_STEP = 1e-8;

    private static final int MAX_STEPS = 100;

    private PriceRoot() {}

    /** The root, s; the use may have been evaluated last at another price. */
    static double of(PricedUse use, double penaltyS, double target, double guessS) {
        double high = penaltyS * (use.at(0) - target);
        if (high <= 0) {
            return high;
        }
        double low = Math.max(0, -penaltyS * target);
        double price = guessS > low && guessS < high ? guessS : 0.5 * (low + high);
        for (int i = 0; i < MAX_STEPS; i++) {
            double excess = price - penaltyS * (use.at(price) - target);
            if (excess > 0) {
                high = price;
            } else {
                low = price;
            }
            double next = price - excess / (1 - penaltyS * use.slope());
            if (Math.abs(next - price) <= LAST_STEP * price) {
                return next;
            }
            next = next > low && next < high ? next : 0.5 * (low + high);
            if (next == price) {
                return price; // nothing between the ends of the bracket
            }
            price = next;
        }
        return price;
    }
}
