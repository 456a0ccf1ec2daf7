package io.splitwave.optimizer.vrsl.block;

import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Step 3, twin frequencies: VRSL (32)-(37), Alg. 3, with the per-device bound of (23).
 *
 * <p>Delta f_k = min(max(sqrt(C_k/lambda) - f_k, 0), limit): water-filling. The multiplier is sought as x = 1/sqrt
 * lambda, in which the total is continuous, piecewise linear and rising, by a bracketing solver; one linear step on the
 * last piece removes the remaining error.
 *
 * <p>May be called alone: with the cuts and places of the rounds in flight it gives the twins their current
 * frequencies. Mark a device that runs nothing as local.
 */
public final class TwinFrequencyBlock {
    private static final double RELATIVE = 1e-15;
    /** Factor beyond the highest x at which a device reaches its limit, so that all have it even after rounding. */
    private static final double BEYOND = 1 + 1e-9;

    private static final int ORDER = 5;
    private static final int MAX_EVALUATIONS = 500;

    private TwinFrequencyBlock() {}

    /**
     * Splits the twin budget.
     *
     * @param context the frame: FLOP, clocks, Delta f_max and the per-device limit
     * @param cut m_k, {@code [ud]}
     * @param local alpha_k, {@code [ud]}
     * @return Delta f_k, {@code [ud]}, Hz; 0 for local devices and empty work. The budget is spent, up to
     *     the rounding of sums of clocks (1e-15 of budget and clocks), unless no twin runs or the limits add up to less
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public static double[] solve(FrameContext context, int[] cut, boolean[] local) {
        requireDevices(context, cut.length, local.length);
        double[] twinHz = new double[cut.length];
        solve(context, ud -> cut[ud], ud -> local[ud], twinHz);
        return twinHz;
    }

    /**
     * Splits the twin budget under the cuts and places of a decision.
     *
     * @param context the frame: FLOP, clocks, Delta f_max and the per-device limit
     * @param decision for as many devices as the frame has; its twin frequencies are not looked at
     * @param twinHz written to, {@code [ud]}: what the other returns
     * @throws IllegalArgumentException if a number of devices does not fit
     */
    public static void solve(FrameContext context, FrameDecision decision, double[] twinHz) {
        requireDevices(context, decision.userDevices(), twinHz.length);
        solve(context, decision::cut, decision::local, twinHz);
    }

    private static void requireDevices(FrameContext context, int cuts, int places) {
        int uds = context.userDevices();
        if (cuts != uds || places != uds) {
            throw new IllegalArgumentException(
                    "twin frequency block: " + uds + " cuts and places are needed, was " + cuts + " and " + places);
        }
    }

    /** @param root room for sqrt C_k, 0 where no twin runs; in the end holds Delta f_k */
    private static void solve(FrameContext context, IntUnaryOperator cut, IntPredicate local, double[] root) {
        int uds = context.userDevices();
        Budgets budgets = context.budgets();
        double budget = budgets.twinBudgetHz();
        double limit = budgets.mostTwinHzPerUd();
        int twins = 0;
        double highest = 0;
        for (int ud = 0; ud < uds; ud++) {
            root[ud] = local.test(ud) ? 0 : Math.sqrt(context.profile().deviceFlop(ud, cut.applyAsInt(ud)));
            if (root[ud] > 0) {
                twins++;
                highest = Math.max(highest, (context.cpuHz(ud) + limit) / root[ud]);
            }
        }
        if (twins == 0 || budget == 0) {
            Arrays.fill(root, 0);
            return;
        }
        if (twins * limit <= budget) {
            fill(context, root, limit, Double.MAX_VALUE);
            return;
        }
        double x = new BracketingNthOrderBrentSolver(RELATIVE, Double.MIN_NORMAL, RELATIVE, ORDER)
                .solve(MAX_EVALUATIONS, t -> total(context, root, limit, t) / budget - 1, 0, highest * BEYOND);
        fill(context, root, limit, onItsPiece(context, root, limit, budget, x));
    }

    /** Solves the linear equation of the piece x lies on. */
    private static double onItsPiece(FrameContext context, double[] root, double limit, double budget, double x) {
        double clocks = 0;
        double slope = 0;
        double atLimit = 0;
        for (int ud = 0; ud < root.length; ud++) {
            double raw = root[ud] * x - context.cpuHz(ud);
            if (root[ud] > 0 && raw >= limit) {
                atLimit += limit;
            } else if (root[ud] > 0 && raw > 0) {
                clocks += context.cpuHz(ud);
                slope += root[ud];
            }
        }
        return slope > 0 ? (budget - atLimit + clocks) / slope : x;
    }

    private static double total(FrameContext context, double[] root, double limit, double x) {
        double sum = 0;
        for (int ud = 0; ud < root.length; ud++) {
            sum += level(context, root, limit, x, ud);
        }
        return sum;
    }

    /** Puts each frequency in the place of the root that it follows from. */
    private static void fill(FrameContext context, double[] root, double limit, double x) {
        for (int ud = 0; ud < root.length; ud++) {
            root[ud] = level(context, root, limit, x, ud);
        }
    }

    private static double level(FrameContext context, double[] root, double limit, double x, int ud) {
        return root[ud] > 0 ? answerHz(root[ud], context.cpuHz(ud), x, limit) : 0;
    }

    /**
     * VRSL (36): one twin's answer to a price of frequency, the least of C/(f + Delta f) + lambda Delta f.
     *
     * @param rootFlop sqrt C, &gt; 0
     * @param cpuHz f, Hz
     * @param inverseRootPrice 1/sqrt lambda, &gt;= 0, +Infinity where frequency is free
     * @param limitHz the most it may have, Hz
     * @return Delta f, Hz
     */
    public static double answerHz(double rootFlop, double cpuHz, double inverseRootPrice, double limitHz) {
        return Math.min(Math.max(rootFlop * inverseRootPrice - cpuHz, 0), limitHz);
    }
}
