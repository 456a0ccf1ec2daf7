package io.splitwave.kernel.play;

import io.splitwave.kernel.play.StageRun.Phase;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * One chain of a round in progress. In each leg it ends by completing its last stage or by being dropped; with a further
 * leg it gets further stages.
 */
final class ChainRun {
    private static final StageRun[] NONE = {};

    final CohortRound round;
    final int member;
    /** The stages of all legs so far. */
    StageRun[] stages = NONE;

    /** Which of them is the first of the leg. */
    int firstStage;

    private Chain chain;
    private ChainShape shape;
    private int stagesLeft;
    /** When it was complete or dropped, s. */
    private double endS = Double.NaN;

    private DropReason dropped;

    ChainRun(CohortRound round, Chain chain, ChainShape shape) {
        this.round = round;
        this.member = chain.member();
        join(chain, shape);
    }

    /** Takes part in a leg, the first or a further one; returns itself. */
    ChainRun join(Chain inLeg, ChainShape itsShape) {
        chain = inLeg;
        shape = itsShape;
        List<Stage> planned = inLeg.stages();
        stagesLeft = planned.size();
        endS = Double.NaN;
        firstStage = stages.length;
        stages = firstStage == 0 ? new StageRun[stagesLeft] : Arrays.copyOf(stages, firstStage + stagesLeft);
        boolean awaits = waitsForBarriers();
        for (int i = 0; i < stagesLeft; i++) {
            Stage stage = planned.get(i);
            int waits = itsShape.waits(i) + (awaits ? stage.afterBarriers().size() : 0);
            stages[firstStage + i] = new StageRun(this, firstStage + i, stage, waits);
        }
        return this;
    }

    Role role() {
        return chain.role();
    }

    boolean isParticipant() {
        return chain.role() == Role.MEMBER;
    }

    DropReason excluded() {
        return chain.excluded();
    }

    /** Whether a stage of the leg waits for a barrier. */
    boolean waitsForBarriers() {
        return chain.highestBarrier() >= 0;
    }

    /** Behind so many stages of the leg, all wait for another stage. */
    int firstStagesUpTo() {
        return chain.isInSequence()
                ? Math.min(1, chain.stages().size())
                : chain.stages().size();
    }

    /** A stage of the leg, by its index in the leg's plan. */
    StageRun inLeg(int index) {
        return stages[firstStage + index];
    }

    /** The stages that wait for this one of the leg, as indexes in the leg's plan. */
    int[] followers(StageRun stage) {
        return shape.followers(stage.index - firstStage);
    }

    /** Whether its part in the leg is over. */
    boolean isOver() {
        return !Double.isNaN(endS);
    }

    /** When its part in the leg was over, s. */
    double endS() {
        return endS;
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

    /** What has become of it; one that was not dropped has completed only if no leg was to follow. */
    MemberOutcome outcome(boolean legWasToFollow) {
        double completionS = dropped == null && !legWasToFollow ? endS : Double.NaN;
        return new MemberOutcome(member, chain.role(), completionS, dropped, dropped == null ? Double.NaN : endS);
    }

    /** What its stages wait for, for a message. */
    void describeWaits(String where, Servers servers, Meters meters, List<String> lines) {
        for (StageRun stage : stages) {
            if (stage.phase() == Phase.SERVED) {
                lines.add(where + stage + " is in service at rate " + meters.ratePerS(stage.meter) + " per s");
            } else if (stage.phase() == Phase.QUEUED) {
                lines.add(where + stage + " waits for a place on '" + servers.nameFor(stage) + "'");
            }
        }
    }
}
