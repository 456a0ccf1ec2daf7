package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameDecision;

/** What a decision comes to over all UDs. */
final class DecisionTotals {
    private final FrameDecision decision;
    private final boolean[] present;
    private final int presentUds;
    private final int reachedUds;

    /**
     * @param present for each UD, whether it takes part; length K
     * @param reached for each UD, whether it takes part and can be reached; length K
     */
    DecisionTotals(FrameDecision decision, boolean[] present, boolean[] reached) {
        this.decision = decision;
        this.present = present;
        this.presentUds = count(present);
        this.reachedUds = count(reached);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** UDs that take part. */
    int present() {
        return presentUds;
    }

    /** UDs that the plan is for. */
    int reached() {
        return reachedUds;
    }

    /** Power the plan allots to the downlinks in all, W; it is sent while a downlink is in service. */
    double apPowerW() {
        double sumW = 0;
        for (int ud = 0; ud < present.length; ud++) {
            sumW += decision.powerW(ud);
        }
        return sumW;
    }

    /** Clock rate spent on twins in use, Hz: the sum over the UDs that do not compute themselves, VRSL (31). */
    double twinHz() {
        double sumHz = 0;
        for (int ud = 0; ud < present.length; ud++) {
            sumHz += decision.local(ud) ? 0 : decision.twinHz(ud);
        }
        return sumHz;
    }

    /** Share of the UDs that take part whose twin computes; 0 if none takes part. */
    double dtShare() {
        long twins = 0;
        for (int ud = 0; ud < present.length; ud++) {
            twins += present[ud] && !decision.local(ud) ? 1 : 0;
        }
        return (double) twins / Math.max(1, presentUds);
    }

    /** Mean cut layer over the UDs that take part; 0 if none takes part. */
    double meanCut() {
        long sum = 0;
        for (int ud = 0; ud < present.length; ud++) {
            sum += present[ud] ? decision.cut(ud) : 0;
        }
        return (double) sum / Math.max(1, presentUds);
    }
}
