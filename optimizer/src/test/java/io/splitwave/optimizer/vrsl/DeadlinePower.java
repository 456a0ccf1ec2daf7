package io.splitwave.optimizer.vrsl;

import io.splitwave.network.irs.EffectiveGains;

/**
 * The least total downlink power with which every device ends by a deadline, cuts and places given: two bisections, on
 * the price of twin frequency and on each frequency, and no Lambert W.
 *
 * <p>With x Hz on its twin a device needs P = (e^u - 1)/a, u = c/(t - C/(f + x)), convex and falling in x; at price mu it
 * takes the x at which a further hertz saves mu, dP/dx = -e^u u^2 C/(a c (f + x)^2).
 */
public final class DeadlinePower {
    private static final int BISECTIONS = 50;

    private final int uds;
    private final double budgetHz;
    private final double limitW;
    private final double[] a; // the device needs a P = e^(c/left) - 1
    private final double[] c;
    private final double[] leftS; // without the uplink and the server
    private final double[] flop;
    private final double[] cpuHz;
    private final double[] leastHz;
    private final double[] mostHz;

    private DeadlinePower(FrameContext context, EffectiveGains gains, int[] cut, boolean[] local, double deadlineS) {
        Budgets budgets = context.budgets();
        uds = cut.length;
        budgetHz = budgets.twinBudgetHz();
        limitW = Math.min(budgets.maxPowerPerUdW(), budgets.apPowerBudgetW());
        double limitHz = Math.min(budgets.maxTwinHzPerUd(), budgetHz);
        a = new double[uds];
        c = new double[uds];
        leftS = new double[uds];
        flop = new double[uds];
        cpuHz = context.copyCpuHz();
        leastHz = new double[uds];
        mostHz = new double[uds];
        for (int k = 0; k < uds; k++) {
            double perBit = Math.log(2) / budgets.bandwidthHz();
            a[k] = gains.downlink(k) / budgets.noiseW();
            c[k] = context.profile().downlinkBit(k, cut[k]) * perBit;
            flop[k] = context.profile().deviceFlop(k, cut[k]);
            double upS = context.profile().uplinkBit(k, cut[k])
                    * perBit
                    / Math.log1p(budgets.uplinkPowerW() * gains.uplink(k) / budgets.noiseW());
            leftS[k] = deadlineS - upS - context.profile().serverFlop(k, cut[k]) / budgets.serverFlops();
            double computeS = leftS[k] - (c[k] > 0 ? c[k] / Math.log1p(a[k] * limitW) : 0);
            leastHz[k] = computeS > 0 ? Math.max(flop[k] / computeS - cpuHz[k], 0) : Double.POSITIVE_INFINITY;
            mostHz[k] = local[k] ? 0 : c[k] > 0 ? limitHz : Math.min(leastHz[k], limitHz);
        }
    }

    /** The least power, W; +Infinity if the deadline cannot be kept within the twin budget and the limits. */
    public static double leastW(
            FrameContext context, EffectiveGains gains, int[] cut, boolean[] local, double deadlineS) {
        return new DeadlinePower(context, gains, cut, local, deadlineS).leastW();
    }

    /** Whether the least power is within the AP's; the first price that settles it ends the search, by weak duality. */
    public static boolean suffices(
            FrameContext context, EffectiveGains gains, int[] cut, boolean[] local, double deadlineS) {
        return new DeadlinePower(context, gains, cut, local, deadlineS)
                .suffices(context.budgets().apPowerBudgetW());
    }

    private double leastW() {
        double[] hz = mostHz.clone();
        if (!possible()) {
            return Double.POSITIVE_INFINITY;
        }
        if (sum(mostHz) > budgetHz) {
            double low = lowestLnPrice();
            double high = highestLnPrice();
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = 0.5 * (low + high);
                if (ask(middle, hz) > budgetHz) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            ask(high, hz);
        }
        return powerW(hz);
    }

    private boolean suffices(double budgetW) {
        if (!possible()) {
            return false;
        }
        if (sum(mostHz) <= budgetHz) {
            return powerW(mostHz) <= budgetW;
        }
        double[] hz = new double[uds];
        double low = lowestLnPrice();
        double high = highestLnPrice();
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            double excessHz = ask(middle, hz) - budgetHz;
            double powerW = powerW(hz);
            if (powerW + Math.exp(middle) * excessHz > budgetW) {
                return false;
            }
            if (excessHz <= 0 && powerW <= budgetW) {
                return true;
            }
            if (excessHz > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return false;
    }

    private boolean possible() {
        for (int k = 0; k < uds; k++) {
            if (!(leastHz[k] <= mostHz[k])) {
                return false;
            }
        }
        return sum(leastHz) <= budgetHz;
    }

    private double lowestLnPrice() {
        double low = Double.POSITIVE_INFINITY;
        for (int k = 0; k < uds; k++) {
            low = mostHz[k] > leastHz[k] ? Math.min(low, lnSaving(k, mostHz[k])) : low;
        }
        return low;
    }

    private double highestLnPrice() {
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < uds; k++) {
            high = mostHz[k] > leastHz[k] ? Math.max(high, lnSaving(k, leastHz[k])) : high;
        }
        return high;
    }

    private double powerW(double[] hz) {
        double sum = 0;
        for (int k = 0; k < uds; k++) {
            sum += c[k] > 0 ? Math.min(Math.expm1(u(k, hz[k])) / a[k], limitW) : 0;
        }
        return sum;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The frequencies at a price, and their sum. */
    private double ask(double lnPrice, double[] hz) {
        double sum = 0;
        for (int k = 0; k < uds; k++) {
            double low = leastHz[k];
            double high = mostHz[k];
            for (int i = 0; i < BISECTIONS && low < high; i++) {
                double middle = 0.5 * (low + high);
                if (lnSaving(k, middle) > lnPrice) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            hz[k] = high;
            sum += high;
        }
        return sum;
    }

    private double lnSaving(int k, double hz) {
        double u = u(k, hz);
        return u + Math.log(u * u * flop[k] / (a[k] * c[k])) - 2 * Math.log(cpuHz[k] + hz);
    }

    private double u(int k, double hz) {
        return c[k] / (leftS[k] - flop[k] / (cpuHz[k] + hz));
    }
}
