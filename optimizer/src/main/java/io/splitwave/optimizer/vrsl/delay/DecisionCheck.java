package io.splitwave.optimizer.vrsl.delay;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.WorkLeft;
import java.util.ArrayList;
import java.util.List;

/**
 * Names every constraint of VRSL (19)-(31) a decision breaks.
 *
 * <p>A bound may be passed by 1e-9 of itself: sums of K terms round.
 */
public final class DecisionCheck {
    private static final double ROUNDING = 1e-9;

    private DecisionCheck() {}

    /**
     * Checks a decision.
     *
     * @param context the frame
     * @param decision the decision
     * @param links the rates under its phases and powers
     * @return what is broken, by constraint in the order of {@link Constraint}, then by device; empty if feasible. A
     *     cut beyond the last layer has no delay, so (26) is not judged for any device if there is one
     */
    public static List<Violation> violations(FrameContext context, FrameDecision decision, LinkState links) {
        List<Violation> found = new ArrayList<>();
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            cutRange(found, context, decision, ud);
        }
        budgets(found, context.budgets(), decision);
        for (int ud = 0; ud < decision.userDevices() && decision.form() != RoundForm.LOCAL; ud++) {
            uplinkRate(found, context.budgets(), links, ud);
        }
        if (largestCut(decision) <= context.profile().layers()) {
            delayLimit(found, context, decision, links);
        }
        return List.copyOf(found);
    }

    /**
     * Checks a decision for rounds in flight. Budgets and limits as for any; (25) for those that still have to send;
     * of (26) only whether a device is never done, since the limit is one of the whole round.
     *
     * @param context the frame
     * @param left what the rounds still have to do
     * @param decision the decision
     * @param links the rates under its phases and powers
     * @return what is broken, ordered as above; empty if feasible
     */
    public static List<Violation> violations(
            FrameContext context, WorkLeft left, FrameDecision decision, LinkState links) {
        List<Violation> found = new ArrayList<>();
        budgets(found, context.budgets(), decision);
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            if (left.of(ud).uplinkBit() > 0) {
                uplinkRate(found, context.budgets(), links, ud);
            }
        }
        Delays delays = DelayModel.delaysLeft(context, left, decision, links);
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            if (Double.isInfinite(delays.totalS(ud))) {
                found.add(new Violation(Constraint.DELAY_LIMIT, ud, Double.POSITIVE_INFINITY));
            }
        }
        return List.copyOf(found);
    }

    private static int largestCut(FrameDecision decision) {
        int largest = 0;
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            largest = Math.max(largest, decision.cut(ud));
        }
        return largest;
    }

    /** (21)-(23), (31). */
    private static void budgets(List<Violation> found, Budgets budgets, FrameDecision decision) {
        double powerW = 0;
        double twinHz = 0;
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            powerW += decision.powerW(ud);
            twinHz += twinHzInForce(decision, ud);
        }
        above(found, Constraint.POWER_BUDGET, -1, powerW, budgets.apPowerBudgetW());
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            above(found, Constraint.POWER_LIMIT, ud, decision.powerW(ud), budgets.maxPowerPerUdW());
        }
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            above(found, Constraint.TWIN_LIMIT, ud, twinHzInForce(decision, ud), budgets.maxTwinHzPerUd());
        }
        above(found, Constraint.TWIN_BUDGET, -1, twinHz, budgets.twinBudgetHz());
    }

    /** (25). */
    private static void uplinkRate(List<Violation> found, Budgets budgets, LinkState links, int ud) {
        double missing = budgets.minUplinkRateBps() - links.uplinkBps(ud);
        if (missing > ROUNDING * budgets.minUplinkRateBps()) {
            found.add(new Violation(Constraint.UPLINK_RATE, ud, missing));
        }
    }

    private static void delayLimit(
            List<Violation> found, FrameContext context, FrameDecision decision, LinkState links) {
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            double totalS = DelayModel.totalS(context, decision, links, ud);
            if (Double.isInfinite(totalS)) {
                found.add(new Violation(Constraint.DELAY_LIMIT, ud, Double.POSITIVE_INFINITY));
            } else {
                above(
                        found,
                        Constraint.DELAY_LIMIT,
                        ud,
                        totalS,
                        context.budgets().maxDelayS());
            }
        }
    }

    /** (1 - alpha_k) Delta f_k of (31). */
    private static double twinHzInForce(FrameDecision decision, int ud) {
        return decision.local(ud) ? 0 : decision.twinHz(ud);
    }

    private static void cutRange(List<Violation> found, FrameContext context, FrameDecision decision, int ud) {
        int layers = context.profile().layers();
        int least = decision.form() == RoundForm.SPLIT ? 1 : decision.form() == RoundForm.LOCAL ? layers : 0;
        int most = decision.form() == RoundForm.OFFLOAD ? 0 : layers;
        int outside = Math.max(least - decision.cut(ud), decision.cut(ud) - most);
        if (outside > 0) {
            found.add(new Violation(Constraint.CUT_RANGE, ud, outside));
        }
    }

    private static void above(List<Violation> found, Constraint constraint, int ud, double value, double bound) {
        if (value > bound + ROUNDING * bound) {
            found.add(new Violation(constraint, ud, value - bound));
        }
    }
}
