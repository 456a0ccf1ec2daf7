package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;

/**
 * VRSL (61) for a search that calls it thousands of times: block 5 without allocating memory, and with Newton steps on
 * ln nu that start from the price of the previous call.
 *
 * <p>Up to rounding a split is that of {@link io.splitwave.optimizer.vrsl.block.PowerBlock}; the bracket is the same, and a
 * step that leaves it is halved into it.
 */
final class PowerSplit {
    private static final int MAX_STEPS = 200;
    private static final double SETTLED = 4e-15;

    private final double budgetW;
    private final double limitW;
    private final double[] c;
    private final double[] lnC;
    private final double[] lnCa;
    private final double[] powerW;
    private double lnPrice = Double.NaN;

    /** For c_k = D_k ln 2/B, s, 0 for a device with nothing to receive. */
    PowerSplit(Budgets budgets, double[] c) {
        this.budgetW = budgets.apPowerBudgetW();
        this.limitW = budgets.mostPowerPerUdW();
        this.c = c;
        this.lnC = new double[c.length];
        this.lnCa = new double[c.length];
        this.powerW = new double[c.length];
        for (int k = 0; k < c.length; k++) {
            lnC[k] = Math.log(c[k]);
        }
    }

    /** Forgets the price of the previous call, so that later results do not depend on earlier calls. */
    void restart() {
        lnPrice = Double.NaN;
    }

    /** P_max, or the budget if that is less. */
    double limitW() {
        return limitW;
    }

    /** P_k for a_k in 1/W; 0 where a_k or c_k is 0. The array is this object's own. */
    double[] solve(double[] a) {
        int users = 0;
        for (int k = 0; k < c.length; k++) {
            powerW[k] = 0;
            if (c[k] > 0 && a[k] > 0) {
                lnCa[k] = lnC[k] + Math.log(a[k]);
                users++;
            }
        }
        if (users == 0 || budgetW == 0) {
            return powerW;
        }
        double share = budgetW / users;
        if (limitW <= share) {
            fill(a, Double.NEGATIVE_INFINITY);
            return powerW;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < c.length; k++) {
            if (c[k] > 0 && a[k] > 0) {
                double marginal = DownlinkPrice.lnMarginal(a[k], lnCa[k], share);
                low = Math.min(low, marginal);
                high = Math.max(high, marginal);
            }
        }
        search(a, low, high);
        spend();
        return powerW;
    }

    private void search(double[] a, double from, double to) {
        double low = from;
        double high = to;
        double x = lnPrice > low && lnPrice < high ? lnPrice : 0.5 * (low + high);
        for (int step = 0; step < MAX_STEPS; step++) {
            double slope = fill(a, x); // d total / dx
            double total = 0;
            for (double p : powerW) {
                total += p;
            }
            double excess = Math.log(total / budgetW);
            if (Math.abs(excess) <= SETTLED) {
                break;
            }
            if (excess > 0) {
                low = x;
            } else {
                high = x;
            }
            double next = x - excess * total / slope;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (next == x) {
                break;
            }
            x = next;
        }
        lnPrice = x;
    }

    /** Powers at a price, and the derivative of their sum by its logarithm; at a limit it is 0. */
    private double fill(double[] a, double lnNu) {
        double slope = 0;
        for (int k = 0; k < c.length; k++) {
            if (c[k] > 0 && a[k] > 0) {
                double p = DownlinkPrice.powerW(a[k], lnCa[k], lnNu);
                if (p < limitW) {
                    double w = 0.5 * Math.log1p(a[k] * p);
                    slope -= (1 / a[k] + p) * w / (1 + w);
                    powerW[k] = p;
                } else {
                    powerW[k] = limitW;
                }
            }
        }
        return slope;
    }

    /** The last ulps of the budget, by a common factor on the powers below the limit. */
    private void spend() {
        double atLimit = 0;
        double below = 0;
        for (double p : powerW) {
            if (p >= limitW) {
                atLimit += p;
            } else {
                below += p;
            }
        }
        if (below > 0) {
            double scale = (budgetW - atLimit) / below;
            for (int k = 0; k < powerW.length; k++) {
                powerW[k] = powerW[k] < limitW ? Math.min(powerW[k] * scale, limitW) : limitW;
            }
        }
    }
}
