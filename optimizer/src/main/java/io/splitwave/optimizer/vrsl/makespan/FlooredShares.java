package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.optimizer.math.root.Halving;

/** A budget split by a price, each share within a floor and a limit of its own. */
public final class FlooredShares {
    /** The first bracket of the logarithm of a price is the range of a double; it is widened where it is too narrow. */
    private static final double FIRST = 700;

    private static final double WIDEST = 1e5;
    private static final int BISECTIONS = 200;
    /** Relative error of a term and of a sum, times the number of terms and the margin: powers are good to some ulps. */
    private static final double ROUNDING = 0x1p-52;

    private static final int MARGIN = 1000;

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
        Spare spare = new Spare(floor, limit, budget, answer);
        Halving halving = new Halving();
        halving.run(spare, low, Double.NaN, high, Double.NaN, BISECTIONS);
        return shares(floor, limit, answer, halving.high());
    }

    /** What is left of the budget: it rises with the price. */
    private record Spare(double[] floor, double limit, double budget, Answer answer, double[] left)
            implements Halving.Rising {
        Spare(double[] floor, double limit, double budget, Answer answer) {
            this(floor, limit, budget, answer, new double[1]);
        }

        @Override
        public boolean above(double lnPrice) {
            double sum = sum(shares(floor, limit, answer, lnPrice));
            left[0] = -Math.log(sum / budget);
            return !(sum > budget);
        }

        @Override
        public double excess() {
            return left[0];
        }

        @Override
        public double rounding() {
            return ROUNDING * (MARGIN + floor.length);
        }
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
