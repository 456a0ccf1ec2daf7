package io.splitwave.kernel.play;

import io.splitwave.kernel.play.StageRun.Phase;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.Stage;
import java.util.List;

/**
 * One chain of a round in progress. In each leg it ends by completing its last stage or by being dropped; with a further
 * leg it gets further stages. Where each stage waits for the one before and for no other, one {@link StageRun} goes from
 * stage to stage; otherwise each stage has its own.
 */
final class ChainRun {
    private static final BarrierState[] NOWHERE = {};

    CohortRound round;
    int member;

    private Chain chain;
    /** How many stages it had in the legs before. */
    private int firstStage;
    /** What goes through the leg if its stages are in sequence; null if each has its own, or if there have been none. */
    private StageRun single;
    /** The stages of the leg if they have a run each; null if they are in sequence. */
    private Branches branches;

    /** The stage of the leg whose end is an arrival, and where; -1 if there is none. */
    private int arriving = -1;

    private BarrierState[] arrivesAt = NOWHERE;
    /** The same by stage of the leg, for all of them; null unless several are arrivals. */
    private BarrierState[][] arrivals;

    private int stagesLeft;
    /** When it was complete or dropped, s. */
    private double endS = Double.NaN;

    private DropReason dropped;

    /**
     * Stages that are not in sequence: in one field, so that a chain takes 64 B.
     *
     * @param each a run for each of them
     * @param shape which of them wait for which
     */
    private record Branches(StageRun[] each, ChainShape shape) {}

    ChainRun(CohortRound round, Chain chain, ChainShapes shapes) {
        restart(round, chain, shapes);
    }

    /** Its round is over and all of it complete: it keeps nothing of the round. */
    void retire() {
        round = null;
        chain = null;
        firstStage = 0;
        forgetArrivals();
    }

    /** Begins a round, the first or another after it has retired; returns itself. */
    ChainRun restart(CohortRound another, Chain inLeg, ChainShapes shapes) {
        round = another;
        member = inLeg.member();
        chain = inLeg;
        begin(shapes);
        return this;
    }

    /** Takes part in a further leg, when all it had in the one before is complete; returns itself. */
    ChainRun join(Chain inLeg, ChainShapes shapes) {
        firstStage += chain.stages().size();
        chain = inLeg;
        forgetArrivals();
        begin(shapes);
        return this;
    }

    private void forgetArrivals() {
        arriving = -1;
        arrivesAt = NOWHERE;
        arrivals = null;
    }

    private void begin(ChainShapes shapes) {
        List<Stage> planned = chain.stages();
        stagesLeft = planned.size();
        endS = Double.NaN;
        if (!chain.isInSequence()) {
            single = null;
            ChainShape shape = shapes.of(chain);
            StageRun[] each = new StageRun[stagesLeft];
            for (int i = 0; i < stagesLeft; i++) {
                Stage stage = planned.get(i);
                int waits = shape.waits(i) + stage.afterBarriers().size();
                each[i] = new StageRun(this);
                each[i].begin(firstStage + i, stage, waits);
            }
            branches = new Branches(each, shape);
            return;
        }
        if (branches != null) { // a reference stored costs the collector a note
            branches = null;
        }
        if (stagesLeft > 0) {
            Stage first = planned.get(0);
            if (single == null) {
                single = new StageRun(this);
            }
            single.begin(firstStage, first, first.afterBarriers().size());
        }
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

    /** How many stages it had in the legs before: its stages are counted through all legs. */
    int firstStage() {
        return firstStage;
    }

    /** How many stages it has in all legs so far. */
    int stages() {
        return firstStage + chain.stages().size();
    }

    /** The stages of the leg as planned. */
    List<Stage> planned() {
        return chain.stages();
    }

    /** How many {@link #run}s go through the leg. */
    int runs() {
        if (branches != null) {
            return branches.each().length;
        }
        return chain.stages().isEmpty() ? 0 : 1;
    }

    /** One of those that go through the leg, by its place in their order. */
    StageRun run(int place) {
        return branches != null ? branches.each()[place] : single;
    }

    /** Reads the stage behind one before it is needed; returns any number made of it. */
    int readNext(StageRun stage) {
        List<Stage> planned = chain.stages();
        int next = Math.min(stage.index() - firstStage + 1, planned.size() - 1);
        return planned.get(next).resource() + (branches == null ? 0 : branches.each()[next].index());
    }

    /** Where a stage of the leg is at present; null if the one run of the leg has not come to it, or has left it. */
    StageRun at(int stageInLeg) {
        if (branches != null) {
            return branches.each()[stageInLeg];
        }
        return single.index() == firstStage + stageInLeg ? single : null;
    }

    /** Whether the one run of the leg has gone on from a stage, which is complete then. */
    private boolean isBehind(int stageInLeg) {
        return branches == null && single.index() > firstStage + stageInLeg;
    }

    /** Whether a stage of the leg is complete. */
    boolean hasCompleted(int stageInLeg) {
        StageRun run = at(stageInLeg);
        return run == null ? isBehind(stageInLeg) : run.hasCompleted();
    }

    /** How much work a stage that is not in service has left, by its index through all legs. */
    double workLeft(int stage) {
        if (stage < firstStage) {
            return 0;
        }
        double work = chain.stages().get(stage - firstStage).work();
        StageRun run = at(stage - firstStage);
        if (run == null) {
            return isBehind(stage - firstStage) ? 0 : work;
        }
        return work - run.workDone();
    }

    /** How many stages with work it has yet to end on a resource in the leg. */
    int stagesToEnd(int resource) {
        int count = 0;
        for (int i = 0; i < chain.stages().size(); i++) {
            Stage stage = chain.stages().get(i);
            if (stage.resource() == resource && stage.work() > 0 && !isOver(i)) {
                count++;
            }
        }
        return count;
    }

    private boolean isOver(int stageInLeg) {
        StageRun run = at(stageInLeg);
        return run == null ? isBehind(stageInLeg) : run.isOver();
    }

    /**
     * A stage is complete: the one run of the leg goes on to the next, whose waits are counted now. Returns that run, or
     * null if there is no further stage, or if each has its own run.
     */
    StageRun advance(RoundBarriers barriers) {
        if (branches != null || stagesLeft == 0) {
            return null;
        }
        Stage next = chain.stages().get(single.index() + 1 - firstStage);
        single.begin(single.index() + 1, next, waitsForBarriers() ? barriers.closed(next.afterBarriers()) : 0);
        return single;
    }

    /** The stages of the leg that have their own runs and wait for this one, as indexes in the leg's plan. */
    int[] followers(StageRun stage) {
        return branches == null ? ChainShape.NONE : branches.shape().followers(stage.index() - firstStage);
    }

    /** The end of a stage of the leg is its arrival at a barrier, too. */
    void arriveAt(int stageInLeg, BarrierState barrier) {
        if (arriving < 0) {
            arriving = stageInLeg;
            arrivesAt = barrier.alone;
            return;
        }
        if (arrivals == null && arriving == stageInLeg) {
            arrivesAt = barrier.with(arrivesAt);
            return;
        }
        if (arrivals == null) {
            arrivals = new BarrierState[chain.stages().size()][];
            arrivals[arriving] = arrivesAt;
        }
        arrivals[stageInLeg] = arrivals[stageInLeg] == null ? barrier.alone : barrier.with(arrivals[stageInLeg]);
    }

    /** The barriers at which it arrives when a stage ends, in the order of the plan; not to be changed. */
    BarrierState[] arrivesAt(StageRun stage) {
        int inLeg = stage.index() - firstStage;
        if (arrivals != null) {
            return arrivals[inLeg] == null ? NOWHERE : arrivals[inLeg];
        }
        return arriving == inLeg ? arrivesAt : NOWHERE;
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

    /** What its stages wait for, for a message. */
    void describeWaits(String where, Servers servers, List<String> lines) {
        for (int i = 0; i < runs(); i++) {
            StageRun stage = run(i);
            if (stage.phase() == Phase.SERVED) {
                lines.add(where + stage + " is in service at rate " + stage.ratePerS() + " per s");
            } else if (stage.phase() == Phase.QUEUED) {
                lines.add(where + stage + " waits for a place on '" + servers.nameFor(stage) + "'");
            }
        }
    }
}
