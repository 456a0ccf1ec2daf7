package io.splitwave.scenarios.run;

import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.FrameDecision;
import io.splitwave.optimizer.block.TwinFrequencyBlock;
import io.splitwave.optimizer.delay.LinkState;
import java.util.Arrays;

/**
 * What rules at this instant: phases and powers of the latest plan (through the rates they give), the cut and place
 * each UD took when its round began, and the twin frequencies that follow from those cuts and places.
 *
 * <p>Twin frequencies are the plan's own while every UD plays with the plan's cut and place. Otherwise, as long as some
 * still play a round that an older plan shaped, they are block 3 solved over the cuts and places in force, VRSL (36).
 * Either way the budget of (31) holds at every instant. A UD that was dropped keeps its share until its next round
 * begins, which with the barriers of this protocol is the same instant.
 */
final class InForce {
    private final int[] cut;
    private final boolean[] local;
    private final boolean[] retired;
    private double[] twinHz;
    private FrameContext context;
    private FrameDecision plan;
    private LinkState links;

    InForce(int userDevices) {
        this.cut = new int[userDevices];
        this.local = new boolean[userDevices];
        this.retired = new boolean[userDevices];
        this.twinHz = new double[userDevices];
        Arrays.fill(local, true);
    }

    /** A new plan: its links take effect at once, its cuts and places only for rounds that start from now on. */
    void plan(FrameContext newContext, FrameDecision newPlan, LinkState newLinks) {
        context = newContext;
        plan = newPlan;
        links = newLinks;
        twinHz = followsPlan() ? plan.copyTwinHz() : TwinFrequencyBlock.solve(context, cut, local);
    }

    /** The UDs of a starting round adopt the plan's cuts and places. */
    void adopt(int[] userDevices) {
        for (int ud : userDevices) {
            cut[ud] = plan.cut(ud);
            local[ud] = plan.local(ud);
        }
        twinHz = followsPlan() ? plan.copyTwinHz() : TwinFrequencyBlock.solve(context, cut, local);
    }

    /** UDs that will play no further round give their twin shares to the others. */
    void retire(int[] userDevices) {
        for (int ud : userDevices) {
            local[ud] = true;
            retired[ud] = true;
        }
        twinHz = followsPlan() ? plan.copyTwinHz() : TwinFrequencyBlock.solve(context, cut, local);
    }

    private boolean followsPlan() {
        for (int ud = 0; ud < cut.length; ud++) {
            if (retired[ud] || cut[ud] != plan.cut(ud) || local[ud] != plan.local(ud)) {
                return false;
            }
        }
        return true;
    }

    FrameDecision plan() {
        return plan;
    }

    LinkState links() {
        return links;
    }

    int cut(int ud) {
        return cut[ud];
    }

    boolean local(int ud) {
        return local[ud];
    }

    double twinHz(int ud) {
        return twinHz[ud];
    }

    int[] cuts() {
        return cut.clone();
    }

    boolean[] locals() {
        return local.clone();
    }

    double[] twinHz() {
        return twinHz.clone();
    }
}
