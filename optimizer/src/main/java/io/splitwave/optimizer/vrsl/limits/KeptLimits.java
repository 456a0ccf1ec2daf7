package io.splitwave.optimizer.vrsl.limits;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.makespan.MakespanSearch;
import io.splitwave.optimizer.vrsl.makespan.RoundLimits;
import io.splitwave.optimizer.vrsl.makespan.TimedPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps R_min and T_max where the decision of a scheme does not.
 *
 * <p>A decision that keeps them is left as it is. Otherwise the least largest delay within the floors is sought, under the
 * phases given and, if T_max is out of reach there, under better ones. A device that cannot keep a limit even alone is
 * freed of it, reported with the amount, and gets what is left, so that the others can keep theirs. If the others
 * cannot keep T_max together, the least largest delay is the decision.
 */
public final class KeptLimits {
    private static final double ROUNDING = 1e-9;
    /** A device freed of T_max may take this many times as long as it would alone: little of the budgets is held for it. */
    private static final double FREED = 100;

    private final int[] cuts;
    private final int maxTurns;
    private final double tolerance;

    /**
     * A decision and the reasons why it does not keep every limit.
     *
     * @param decision the decision
     * @param why which device cannot keep which limit, empty if all are kept
     */
    public record Kept(FrameDecision decision, List<Violation> why) {
        /**
         * Copies the list.
         *
         * @param decision the decision
         * @param why which device cannot keep which limit, empty if all are kept
         */
        public Kept {
            why = List.copyOf(why);
        }
    }

    /**
     * A method.
     *
     * @param cuts candidate cuts, each in 1..M
     * @param maxTurns most turns of each of its loops, &gt;= 1
     * @param tolerance a turn that gains less than this fraction is the last
     */
    public KeptLimits(int[] cuts, int maxTurns, double tolerance) {
        this.cuts = cuts.clone();
        this.maxTurns = maxTurns;
        this.tolerance = tolerance;
    }

    /**
     * Keeps the limits.
     *
     * @param frame the frame
     * @param own the decision of a scheme, of a split round
     * @param forSum whether the sum of delays is to be small; else the largest
     * @return the same decision if it keeps the limits, otherwise one that keeps them as far as possible
     */
    public Kept keep(FrameContext frame, FrameDecision own, boolean forSum) {
        if (keeps(frame, own)) {
            return new Kept(own, List.of());
        }
        Budgets budgets = frame.budgets();
        int uds = frame.userDevices();
        List<Violation> why = new ArrayList<>();
        double[] leastBps = leastBps(frame, own.phases(), why);
        double[] graceS = new double[uds];
        double[] deadlineS = new double[uds];
        Arrays.fill(deadlineS, budgets.maxDelayS());
        TimedPlan plan = plan(frame, own.phases(), new RoundLimits(leastBps, graceS), forSum);
        if (plan.timeS() > budgets.maxDelayS() * (1 + ROUNDING)) {
            double[] aloneS = aloneS(frame, plan.decision().phases());
            boolean freed = false;
            for (int ud = 0; ud < uds; ud++) {
                if (aloneS[ud] > budgets.maxDelayS() * (1 + ROUNDING)) {
                    why.add(new Violation(Constraint.DELAY_ALONE, ud, aloneS[ud] - budgets.maxDelayS()));
                    graceS[ud] = FREED * aloneS[ud] - budgets.maxDelayS();
                    deadlineS[ud] = Double.POSITIVE_INFINITY;
                    freed = true;
                }
            }
            if (freed) {
                plan = plan(frame, plan.decision().phases(), new RoundLimits(leastBps, graceS), forSum);
            }
            if (plan.timeS() > budgets.maxDelayS() * (1 + ROUNDING)) {
                why.add(new Violation(Constraint.DELAY_TOGETHER, -1, plan.timeS() - budgets.maxDelayS()));
                return new Kept(plan.decision(), why);
            }
        }
        FrameDecision found = plan.decision();
        return new Kept(
                forSum
                        ? new WithinLimits(frame, cuts, found, deadlineS, leastW(frame, found.phases(), leastBps))
                                .descend(maxTurns, tolerance)
                        : found,
                why);
    }

    /** The first plan in time if the sum is minimised, since its phases are the scheme's; otherwise the best one. */
    private TimedPlan plan(FrameContext frame, PhaseShifts start, RoundLimits limits, boolean forSum) {
        List<TimedPlan> plans = new MakespanSearch(maxTurns).fresh(frame, cuts, start, limits);
        boolean inTime = plans.get(0).timeS() <= frame.budgets().maxDelayS();
        return forSum && inTime ? plans.get(0) : plans.get(plans.size() - 1);
    }

    /**
     * R_min of each device; 0 for those that cannot have it, which are reported, and for all if they cannot have it
     * together.
     */
    private static double[] leastBps(FrameContext frame, PhaseShifts phases, List<Violation> why) {
        Budgets budgets = frame.budgets();
        double[] leastBps = new double[frame.userDevices()];
        Arrays.fill(leastBps, budgets.minUplinkRateBps());
        double[] floorW = leastW(frame, phases, leastBps);
        double limitW = budgets.mostPowerPerUdW();
        double sumW = 0;
        for (int ud = 0; ud < floorW.length; ud++) {
            if (floorW[ud] > limitW) {
                why.add(new Violation(Constraint.POWER_FLOOR, ud, floorW[ud] - limitW));
                leastBps[ud] = 0;
            } else {
                sumW += floorW[ud];
            }
        }
        double mostW = budgets.apPowerBudgetW() * (1 - ROUNDING); // floors alone are no plan
        if (sumW > mostW) {
            why.add(new Violation(Constraint.POWER_FLOORS, -1, sumW - mostW));
            Arrays.fill(leastBps, 0);
        }
        return leastBps;
    }

    /** (2^(R_min/B) - 1)/a_k, {@code [ud]}, W. */
    private static double[] leastW(FrameContext frame, PhaseShifts phases, double[] leastBps) {
        Budgets budgets = frame.budgets();
        EffectiveGains gains = frame.gains(phases);
        double[] floorW = new double[leastBps.length];
        for (int ud = 0; ud < floorW.length; ud++) {
            double snr = SignalToNoise.leastFor(leastBps[ud], budgets.bandwidthHz());
            floorW[ud] = snr == 0 ? 0 : snr / SignalToNoise.perWatt(gains.downlink(ud), budgets.noiseW());
        }
        return floorW;
    }

    /** The time of each device with both budgets for it alone, under these phases. */
    private double[] aloneS(FrameContext frame, PhaseShifts phases) {
        Budgets budgets = frame.budgets();
        int uds = frame.userDevices();
        double[] limitW = new double[uds];
        Arrays.fill(limitW, budgets.mostPowerPerUdW());
        double limitHz = budgets.mostTwinHzPerUd();
        LinkState links = DelayModel.links(frame, phases, limitW);
        double[] aloneS = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            aloneS[ud] = Double.POSITIVE_INFINITY;
            for (int m : cuts) {
                aloneS[ud] = Math.min(aloneS[ud], DelayModel.splitTotalS(frame, links, ud, m, limitHz == 0, limitHz));
            }
        }
        return aloneS;
    }

    /**
     * Whether a decision keeps R_min on the downlink and T_max. The uplink's rate does not depend on these powers and
     * is not checked.
     *
     * @param frame the frame
     * @param decision the decision
     * @return true if it keeps both
     */
    public static boolean keeps(FrameContext frame, FrameDecision decision) {
        LinkState links = DelayModel.links(frame, decision);
        Delays delays = DelayModel.delays(frame, decision, links);
        boolean late = false;
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            late |= delays.totalS(ud) > frame.budgets().maxDelayS() * (1 + ROUNDING);
        }
        return !late && tooSlow(frame, decision, links).isEmpty();
    }

    /**
     * The devices that receive something at less than R_min.
     *
     * @param frame the frame
     * @param decision the decision
     * @param links its rates
     * @return one violation for each, ascending
     */
    public static List<Violation> tooSlow(FrameContext frame, FrameDecision decision, LinkState links) {
        double leastBps = frame.budgets().minUplinkRateBps();
        List<Violation> found = new ArrayList<>();
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            double missing = leastBps - links.downlinkBps(ud);
            if (frame.profile().downlinkBit(ud, decision.cut(ud)) > 0 && missing > ROUNDING * leastBps) {
                found.add(new Violation(Constraint.DOWNLINK_RATE, ud, missing));
            }
        }
        return found;
    }
}
