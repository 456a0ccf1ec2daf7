package io.splitwave.optimizer.vrsl.block;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Step 5, downlink power: VRSL (47)-(61), the global optimum of a convex problem.
 *
 * <p>P_k = (e^(2 W(z_k)) - 1)/a_k, at most P_max, with z_k = sqrt(c_k a_k/nu)/2, a_k = gain/sigma^2, c_k = D ln 2/B.
 * (58) prints z_k = sqrt(c_k a_k nu)/2; (57) and (61) are correct. The multiplier is sought as ln nu, in which the
 * logarithm of the total is smooth and falling, by a bracketing solver. The bracket is exact: at the largest marginal
 * gain of an equal split no device takes more than its share, at the smallest none takes less.
 *
 * <p>The whole budget is always spent if any device can use it, (60).
 */
public final class PowerBlock {
    private static final double RELATIVE = 1e-15;
    private static final int ORDER = 5;
    private static final int MAX_EVALUATIONS = 500;

    /** Devices that a thread takes at a time. */
    private static final int BLOCK = 4096;

    private PowerBlock() {}

    /**
     * Splits the AP's power.
     *
     * @param context the frame: sizes, bandwidth, noise, power budget and limit
     * @param downlinkGain |h_k^eff|^2, {@code [ud]}, &gt;= 0
     * @param cut m_k, {@code [ud]}
     * @return P_k, {@code [ud]}, W; 0 for a device with nothing to receive or no gain (a signal
     *     below 1e-150 of the noise at full budget). The budget (or K times the
     *     limit, if less) is spent to 1e-12 of itself
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public static double[] solve(FrameContext context, double[] downlinkGain, int[] cut) {
        int uds = context.userDevices();
        if (downlinkGain.length != uds || cut.length != uds) {
            throw new IllegalArgumentException("power block: " + uds + " gains and cuts are needed, was "
                    + downlinkGain.length + " and " + cut.length);
        }
        return solve(context, ud -> downlinkGain[ud], ud -> cut[ud]);
    }

    /**
     * Splits the AP's power where cuts are no array.
     *
     * @param context the frame: sizes, bandwidth, noise, power budget and limit
     * @param gains of the devices of the frame
     * @param cut m_k by k, 0..K-1
     * @return as the other
     */
    public static double[] solve(FrameContext context, EffectiveGains gains, IntUnaryOperator cut) {
        return solve(context, gains::downlink, cut);
    }

    private static double[] solve(FrameContext context, IntToDoubleFunction downlinkGain, IntUnaryOperator cut) {
        int uds = context.userDevices();
        Budgets budgets = context.budgets();
        double budget = budgets.apPowerBudgetW();
        double limit = budgets.mostPowerPerUdW();
        IntToDoubleFunction perWatt = ud -> DownlinkPrice.snrPerWatt(budgets, downlinkGain.applyAsDouble(ud));
        double[] lnCa = new double[uds]; // NaN where power is of no use
        int users = 0;
        for (int ud = 0; ud < uds; ud++) {
            double c = DownlinkPrice.rateFreeS(budgets, context.profile().downlinkBit(ud, cut.applyAsInt(ud)));
            double a = c > 0 ? perWatt.applyAsDouble(ud) : 0;
            lnCa[ud] = a > 0 ? Math.log(c) + Math.log(a) : Double.NaN;
            users += a > 0 ? 1 : 0;
        }
        double[] powerW = new double[uds];
        if (users == 0 || budget == 0) {
            return powerW;
        }
        double share = budget / users;
        if (limit <= share) {
            fill(perWatt, lnCa, Double.NEGATIVE_INFINITY, limit, powerW);
            return powerW;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int ud = 0; ud < uds; ud++) {
            if (!Double.isNaN(lnCa[ud])) {
                double lnMarginal = DownlinkPrice.lnMarginal(perWatt.applyAsDouble(ud), lnCa[ud], share);
                low = Math.min(low, lnMarginal);
                high = Math.max(high, lnMarginal);
            }
        }
        double margin = 1e-12 * (1 + Math.max(Math.abs(low), Math.abs(high))); // rounding must not break the bracket
        double lnNu = new BracketingNthOrderBrentSolver(RELATIVE, RELATIVE, RELATIVE, ORDER)
                .solve(
                        MAX_EVALUATIONS,
                        x -> Math.log(total(perWatt, lnCa, x, limit, powerW) / budget),
                        low - margin,
                        high + margin);
        fill(perWatt, lnCa, lnNu, limit, powerW);
        return spent(powerW, limit, budget);
    }

    /** The powers are put into an array and added up from there, so that the sum has one order. */
    private static double total(
            IntToDoubleFunction perWatt, double[] lnCa, double lnNu, double limit, double[] powerW) {
        fill(perWatt, lnCa, lnNu, limit, powerW);
        double sum = 0;
        for (double p : powerW) {
            sum += p;
        }
        return sum;
    }

    private static void fill(IntToDoubleFunction perWatt, double[] lnCa, double lnNu, double limit, double[] powerW) {
        RowBlocks.each(lnCa.length, BLOCK, (from, to) -> {
            for (int ud = from; ud < to; ud++) {
                powerW[ud] = Double.isNaN(lnCa[ud])
                        ? 0
                        : Math.min(DownlinkPrice.powerW(perWatt.applyAsDouble(ud), lnCa[ud], lnNu), limit);
            }
        });
    }

    /** Scales the powers below the limit by the last few ulps the solver leaves of the budget. */
    private static double[] spent(double[] powerW, double limit, double budget) {
        double atLimit = 0;
        double below = 0;
        for (double p : powerW) {
            if (p >= limit) {
                atLimit += p;
            } else {
                below += p;
            }
        }
        if (below > 0) {
            double scale = (budget - atLimit) / below;
            for (int ud = 0; ud < powerW.length; ud++) {
                if (powerW[ud] < limit) {
                    powerW[ud] = Math.min(powerW[ud] * scale, limit);
                }
            }
        }
        return powerW;
    }
}
