package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;

/**
 * The decision that applies at this instant: the cut and place each UD took when its round began, phases and powers
 * (through the rates they give), and twin frequencies.
 *
 * <p>Phases and powers are those of the latest plan. Twin frequencies are the plan's own while every UD plays with the
 * plan's cut and place. Otherwise, while some UDs still play a round of an older plan, block 3 is solved over the cuts
 * and places in force, VRSL (36). A scheme that decides for rounds in flight gives phases, powers and frequencies for
 * them instead; these apply until a round starts, to which the plan applies again. Since one decision applies to all
 * UDs at any time, the budgets (21) and (31) hold at every instant. An absent UD has no share, and a UD out of reach
 * has none while it is out of reach. One that was dropped for another reason keeps its own until its next round begins,
 * which with the barriers of this protocol is the same instant.
 */
final class InForce {
    private final int[] cut;
    private final boolean[] local;
    private final boolean[] retired;
    private double[] twinHz; // null if they are those of the ruling decision, or before there is one
    private Attendance attendance;
    private boolean[] reached; // who takes part and is not left out of the plan
    private FrameContext context;
    private FrameDecision plan;
    private LinkState planLinks;
    private FrameDecision ruling;
    private LinkState links;

    InForce(int userDevices) {
        this.cut = new int[userDevices];
        this.local = new boolean[userDevices];
        this.retired = new boolean[userDevices];
        Arrays.fill(local, true);
        this.attendance = Attendance.full(userDevices);
    }

    /** A new plan: its links take effect at once, its cuts and places only in rounds that start from now on. */
    void plan(
            FrameContext newContext,
            FrameDecision newPlan,
            LinkState newLinks,
            Attendance newAttendance,
            boolean[] newReached) {
        context = newContext;
        plan = newPlan;
        planLinks = newLinks;
        attendance = newAttendance;
        reached = newReached.clone();
        for (int ud = 0; ud < cut.length; ud++) {
            local[ud] |= !attendance.has(ud);
        }
        followPlan();
    }

    /** A decision for the rounds in flight, all of them; of their own cuts and places. */
    void replan(FrameDecision inFlight, LinkState newLinks) {
        ruling = inFlight;
        links = newLinks;
        twinHz = null;
    }

    /** Twin frequencies for the rounds in flight; phases and powers stay. */
    void shareTwins(double[] newTwinHz) {
        twinHz = newTwinHz.clone();
    }

    /** The UDs of a starting round adopt the plan's cuts and places. */
    void adopt(int[] userDevices) {
        for (int ud : userDevices) {
            cut[ud] = plan.cut(ud);
            local[ud] = plan.local(ud);
        }
        followPlan();
    }

    /** UDs without a further round give their twin shares to the others. */
    void retire(int[] userDevices) {
        for (int ud : userDevices) {
            local[ud] = true;
            retired[ud] = true;
        }
        followPlan();
    }

    private void followPlan() {
        ruling = plan;
        links = planLinks;
        twinHz = playsThePlan() ? null : TwinFrequencyBlock.solve(context, cut, withoutTwin());
    }

    /** The UDs that need no twin frequency: those that compute locally, and those without a downlink or an uplink. */
    private boolean[] withoutTwin() {
        boolean[] without = local.clone();
        for (int ud = 0; ud < without.length; ud++) {
            without[ud] |= !reached[ud];
        }
        return without;
    }

    private boolean playsThePlan() {
        for (int ud = 0; ud < cut.length; ud++) {
            boolean otherwise = retired[ud] || cut[ud] != plan.cut(ud) || local[ud] != plan.local(ud);
            if (reached[ud] && otherwise) {
                return false;
            }
        }
        return true;
    }

    /** The UDs that are present in this frame. */
    Attendance attendance() {
        return attendance;
    }

    /** The plan of the frame, for a fresh round. */
    FrameDecision plan() {
        return plan;
    }

    /** Everything in force, as one decision. */
    FrameDecision decision() {
        FrameDecision played = ruling.withCut(cut).withLocal(local);
        return twinHz == null ? played : played.withTwinHz(twinHz);
    }

    LinkState links() {
        return links;
    }

    double powerW(int ud) {
        return ruling.powerW(ud);
    }

    int cut(int ud) {
        return cut[ud];
    }

    boolean local(int ud) {
        return local[ud];
    }

    double twinHz(int ud) {
        return twinHz == null ? ruling.twinHz(ud) : twinHz[ud];
    }

    int[] cuts() {
        return cut.clone();
    }

    boolean[] locals() {
        return local.clone();
    }
}
