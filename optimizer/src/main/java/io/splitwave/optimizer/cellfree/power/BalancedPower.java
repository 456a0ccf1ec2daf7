package io.splitwave.optimizer.cellfree.power;

import io.splitwave.optimizer.math.linear.RealSystem;
import java.util.Arrays;

/**
 * The least time in which all devices are done over links of given gains, with the powers for it: exact up to rounding.
 *
 * <p>Device k has SINR_k = p_k G_kk / (sum over j != k of p_j G_kj + 1). For a time tau it needs g_k = exp(d_k / tau) - 1. With
 * T_kj = g_k G_kj / G_kk off the diagonal, the least powers solve (I - T) p = g / diag(G), and are what any other powers of that
 * tau are at least. So tau is feasible if and only if they are all positive and keep the limits; DECISIONS.md has the proof. They
 * grow as tau falls, which makes it a root of one variable.
 *
 * <p>Not for more than one thread at a time; nothing is allocated after the constructor.
 */
final class BalancedPower {
    private static final int MOST_STEPS = 200;
    /** How far below its limit the largest use may end, relative; it bounds the relative error of tau. */
    private static final double TOLERANCE = 1e-13;

    private final RateLoads loads;
    private final int uds;
    private final RealSystem system;
    private final double[] tried;
    private double[] gain = {};
    private double[] use = {};

    BalancedPower(RateLoads loads) {
        this.loads = loads;
        uds = loads.uds();
        system = new RealSystem(uds);
        tried = new double[uds];
    }

    /**
     * The least time.
     *
     * @param gainOfLinks G, per unit of power and noise, {@code [k * K + j]}: what k receives of j; the diagonal greater than 0
     * @param uses u, {@code [r * K + k]}, at least 0, each device used by some r: sum over k of u_rk p_k is at most 1 for each r
     * @param hintS a guess of the time, s, greater than 0
     * @param powers where the powers are put, {@code [k]}
     * @return tau, s
     */
    double leastS(double[] gainOfLinks, double[] uses, double hintS, double[] powers) {
        gain = gainOfLinks;
        use = uses;
        double low = 1 / hintS; // feasible, as 1 / tau
        double lowLog = logOfUse(low);
        double high;
        double highLog;
        if (lowLog <= 0) {
            System.arraycopy(tried, 0, powers, 0, uds);
            double factor = 1.05;
            high = low * factor;
            highLog = logOfUse(high);
            while (highLog <= 0) {
                low = high;
                lowLog = highLog;
                System.arraycopy(tried, 0, powers, 0, uds);
                factor *= factor;
                high = low * factor;
                highLog = logOfUse(high);
            }
        } else {
            double factor = 1.05;
            do {
                high = low;
                highLog = lowLog;
                low = high / factor;
                factor *= factor;
                if (!(low > 0)) {
                    throw new ArithmeticException("powers: a device cannot be reached, gains " + Arrays.toString(gain));
                }
                lowLog = logOfUse(low);
            } while (lowLog > 0);
            System.arraycopy(tried, 0, powers, 0, uds);
        }
        return 1 / root(low, lowLog, high, highLog, powers);
    }

    /** Bisection where the upper end has no powers at all, else the Illinois form of regula falsi. */
    private double root(double start, double startLog, double end, double endLog, double[] powers) {
        double low = start;
        double lowLog = startLog;
        double high = end;
        double highLog = endLog;
        double lowWeight = lowLog;
        int side = 0;
        for (int step = 0; step < MOST_STEPS && lowLog < -TOLERANCE; step++) {
            double next = highLog < Double.POSITIVE_INFINITY && step % 8 != 7
                    ? high - highLog * (high - low) / (highLog - lowWeight)
                    : 0.5 * (low + high);
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
                if (!(next > low && next < high)) {
                    break;
                }
            }
            double log = logOfUse(next);
            if (log <= 0) {
                low = next;
                lowLog = log;
                lowWeight = log;
                System.arraycopy(tried, 0, powers, 0, uds);
                highLog = side < 0 ? 0.5 * highLog : highLog;
                side = -1;
            } else {
                high = next;
                highLog = log;
                lowWeight = side > 0 ? 0.5 * lowWeight : lowWeight;
                side = 1;
            }
        }
        return low;
    }

    /** ln of the largest use of the least powers for a time, infinite if there are none; they are left in {@code tried}. */
    private double logOfUse(double perS) {
        for (int ud = 0; ud < uds; ud++) {
            int row = ud * uds;
            double need = loads.sinr(ud, 1 / perS) / gain[row + ud];
            for (int other = 0; other < uds; other++) {
                system.set(ud, other, other == ud ? 1 : -need * gain[row + other]);
            }
            system.setRight(ud, need);
        }
        if (!system.solve(tried)) {
            return Double.POSITIVE_INFINITY;
        }
        for (double power : tried) {
            if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double largest = 0;
        for (int row = 0; row < use.length; row += uds) {
            double sum = 0;
            for (int ud = 0; ud < uds; ud++) {
                sum += use[row + ud] * tried[ud];
            }
            largest = Math.max(largest, sum);
        }
        return Math.log(largest);
    }
}
