package io.splitwave.optimizer.vrsl.makespan;

/** A budget split by a price, each share within a floor and a limit of its own. */
public final class FlooredShares {
    /** The first bracket of the logarithm of a price is the range of a double; it is widened where it is too narrow. */
    private static final double FIRST = 700;

    private static final double WIDEST = 1e5;
    private static final int BISECTIONS = 200;

    /** The demand of a device at a price. */
    public interface Answer {
        /**
         * The demand; it does not rise with the price.
         *
         * @param ud k, 0..K-1
         * @param lnPrice natural logarithm of the price
         * @return in the unit of the budget
         */
        double at(int ud, double lnPrice);
    }

    private FlooredShares() {}

    /**
     * The shares at the price where they sum to the budget; at the limits if that takes less.
     *
     * @param floor {@code [ud]}, at most the limit, with a sum of at most the budget
     * @param limit the most that one device gets, in the unit of the budget
     * @param budget the budget to split, at least 0
     * @param answer the demand of a device at a price
     * @return {@code [ud]}, each within its floor and the limit
     */
    public static double[] of(double[] floor, double limit, double budget, Answer answer) {
        double low = -FIRST;
        while (low > -WIDEST && sum(shares(floor, limit, answer, low)) < budget) {
            low *= 2;
        }
        double high = FIRST;
        while (high < WIDEST && sum(shares(floor, limit, answer, high)) > budget) {
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (sum(shares(floor, limit, answer, middle)) > budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return shares(floor, limit, answer, high);
    }

    private static double[] shares(double[] floor, double limit, Answer answer, double lnPrice) {
        double[] share = floor.clone();
        for (int ud = 0; ud < share.length; ud++) {
            share[ud] = Math.max(share[ud], Math.min(answer.at(ud, lnPrice), limit));
        }
        return share;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
