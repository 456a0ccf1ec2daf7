package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.WorkLeft;

/**
 * Splits the twin budget among the devices whose twins compute at this instant, so that the last of them is done as
 * early as possible.
 *
 * <p>Device k, with C_k FLOP left and r_k s of uplink and server after them, is done by T with f_k + Delta f_k = C_k/(T -
 * r_k). The sum of the Delta f_k falls in T; T is where it equals the budget. Devices still receiving get nothing yet.
 */
public final class TwinShare {
    private static final int BISECTIONS = 100;

    private TwinShare() {}

    /**
     * Splits the budget.
     *
     * @param context the frame
     * @param left what the rounds in flight still have to do
     * @param uplinkBps uplink rates in force, {@code [ud]}, bit/s
     * @return twin frequency, {@code [ud]}, Hz; 0 for all whose twins do not compute now, and over a dead uplink
     */
    public static double[] split(FrameContext context, WorkLeft left, double[] uplinkBps) {
        Budgets budgets = context.budgets();
        int uds = context.userDevices();
        double limitHz = budgets.mostTwinHzPerUd();
        double[] restS = new double[uds];
        boolean[] computes = new boolean[uds];
        double low = 0;
        double high = 0;
        for (int ud = 0; ud < uds; ud++) {
            WorkLeft.Part part = left.of(ud);
            restS[ud] = (part.uplinkBit() == 0 ? 0 : part.uplinkBit() / uplinkBps[ud])
                    + part.serverFlop() / budgets.serverFlops();
            computes[ud] = !part.local()
                    && part.downlinkBit() == 0
                    && part.deviceFlop() > 0
                    && restS[ud] < Double.POSITIVE_INFINITY;
            if (computes[ud]) {
                low = Math.max(low, restS[ud] + part.deviceFlop() / (context.cpuHz(ud) + limitHz));
                high = Math.max(high, restS[ud] + part.deviceFlop() / context.cpuHz(ud));
            }
        }
        double[] hz = new double[uds];
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double middle = 0.5 * (low + high);
            if (fill(context, left, restS, computes, middle, limitHz, hz) > budgets.twinBudgetHz()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        fill(context, left, restS, computes, high, limitHz, hz);
        return hz;
    }

    private static double fill(
            FrameContext context,
            WorkLeft left,
            double[] restS,
            boolean[] computes,
            double timeS,
            double limitHz,
            double[] hz) {
        double sum = 0;
        for (int ud = 0; ud < hz.length; ud++) {
            if (computes[ud]) {
                double neededHz = left.of(ud).deviceFlop() / (timeS - restS[ud]) - context.cpuHz(ud);
                hz[ud] = Math.min(Math.max(neededHz, 0), limitHz);
                sum += hz[ud];
            }
        }
        return sum;
    }
}
