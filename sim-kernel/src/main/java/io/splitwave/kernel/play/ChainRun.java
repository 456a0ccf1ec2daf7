package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;

/** One chain of a round in progress. It ends by completing its last stage or by being dropped. */
final class ChainRun {
    final CohortRound round;
    final StageRun[] stages;

    private final Chain chain;
    private int stagesLeft;
    private double completionS = Double.NaN;
    private DropReason dropped;
    private double droppedS = Double.NaN;

    ChainRun(CohortRound round, Chain chain) {
        this.round = round;
        this.chain = chain;
        this.stages = new StageRun[chain.stages().size()];
        this.stagesLeft = stages.length;
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new StageRun(this, i, chain.stages().get(i));
        }
        for (StageRun stage : stages) {
            for (int before : stage.stage.afterStages()) {
                stages[before].followers.add(stage);
            }
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
        return dropped != null || !Double.isNaN(completionS);
    }

    /** One more stage is complete; returns whether it was the last. */
    boolean stageDone(double nowS) {
        if (--stagesLeft == 0) {
            completionS = nowS;
            return true;
        }
        return false;
    }

    void markDropped(DropReason reason, double nowS) {
        dropped = reason;
        droppedS = nowS;
    }

    DropReason dropReason() {
        return dropped;
    }

    MemberOutcome outcome() {
        return new MemberOutcome(chain.member(), chain.role(), completionS, dropped, droppedS);
    }
}
