package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;

/**
 * A decision with its gains, rates and objective. Each {@code with} replaces one block's variable; where that changes
 * nothing, the iterate is the same.
 */
final class Iterate {
    final FrameContext context;
    final FrameDecision decision;
    final EffectiveGains gains;
    final LinkState links;
    final double objectiveS;

    private Iterate(FrameContext context, FrameDecision decision, EffectiveGains gains, LinkState links) {
        this.context = context;
        this.decision = decision;
        this.gains = gains;
        this.links = links;
        this.objectiveS = DelayModel.sumS(context, decision, links) + penaltyS(context, decision);
    }

    /** The frame's price of these cuts, added to the sum of delays; 0 if it has none. */
    private static double penaltyS(FrameContext context, FrameDecision decision) {
        double sum = 0;
        for (int ud = 0; ud < context.userDevices(); ud++) {
            sum += context.cutPenaltyS(decision.cut(ud));
        }
        return sum;
    }

    static Iterate of(FrameContext context, FrameDecision decision) {
        EffectiveGains gains = context.gains(decision.phases());
        return new Iterate(context, decision, gains, DelayModel.links(context, gains, decision));
    }

    Iterate withCut(int[] cut) {
        return decision.hasCut(cut) ? this : sameLinks(decision.withCut(cut));
    }

    Iterate withLocal(boolean[] local) {
        return decision.hasLocal(local) ? this : sameLinks(decision.withLocal(local));
    }

    Iterate withTwinHz(double[] twinHz) {
        return decision.hasTwinHz(twinHz) ? this : sameLinks(decision.withTwinHz(twinHz));
    }

    Iterate withPhases(PhaseShifts phases) {
        return of(context, decision.withPhases(phases));
    }

    /** With powers that nobody changes from now on. */
    Iterate withPower(double[] powerW) {
        return decision.hasPowerW(powerW)
                ? this
                : new Iterate(
                        context, decision.takingPowerW(powerW), gains, DelayModel.linksUnder(context, links, powerW));
    }

    /**
     * The delays, prices of cuts included, of the devices that end at all: the part that can still be improved if one
     * does not end.
     */
    double reachedS() {
        double sum = 0;
        for (int ud = 0; ud < context.userDevices(); ud++) {
            double totalS = DelayModel.totalS(context, decision, links, ud);
            sum += totalS < Double.POSITIVE_INFINITY ? totalS + context.cutPenaltyS(decision.cut(ud)) : 0;
        }
        return sum;
    }

    /** Fewer devices that do not end, or as many and the others faster. */
    boolean isBetterThan(Iterate other) {
        int here = endless();
        int there = other.endless();
        return here < there || here == there && reachedS() < other.reachedS();
    }

    /** How many devices do not end under this decision. */
    int endless() {
        int count = 0;
        for (int ud = 0; ud < context.userDevices(); ud++) {
            count += DelayModel.totalS(context, decision, links, ud) < Double.POSITIVE_INFINITY ? 0 : 1;
        }
        return count;
    }

    private Iterate sameLinks(FrameDecision next) {
        return new Iterate(context, next, gains, links);
    }
}
