package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;

/** One chain of a round in progress. It ends by completing its last stage or by being dropped. */
final class ChainRun {
    final CohortRound round;
    final StageRun[] stages;

    final ChainShape shape;

    private final Chain chain;
    private int stagesLeft;
    /** When it was complete or dropped, s. */
    private double endS = Double.NaN;

    private DropReason dropped;

    ChainRun(CohortRound round, Chain chain, ChainShape shape) {
        this.round = round;
        this.chain = chain;
        this.shape = shape;
        this.stages = new StageRun[chain.stages().size()];
        this.stagesLeft = stages.length;
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new StageRun(this, i, chain.stages().get(i));
        }
    }

    int member() {
        return chain.member();
    }

    boolean isParticipant() {
        return chain.role() == Role.MEMBER;
    }

    DropReason excluded() {
        return chain.excluded();
    }

    boolean isOver() {
        return !Double.isNaN(endS);
    }

    /** One more stage is complete; returns whether it was the last. */
    boolean stageDone(double nowS) {
        if (--stagesLeft == 0) {
            endS = nowS;
            return true;
        }
        return false;
    }

    void markDropped(DropReason reason, double nowS) {
        dropped = reason;
        endS = nowS;
    }

    DropReason dropReason() {
        return dropped;
    }

    MemberOutcome outcome() {
        boolean complete = dropped == null;
        return new MemberOutcome(
                chain.member(), chain.role(), complete ? endS : Double.NaN, dropped, complete ? Double.NaN : endS);
    }
}
