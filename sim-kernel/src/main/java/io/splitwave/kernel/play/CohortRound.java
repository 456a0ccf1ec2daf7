package io.splitwave.kernel.play;

import io.splitwave.kernel.play.StageRun.Phase;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.time.EventLoop;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A round in progress: counts down what each stage and barrier waits for, and drops, opens and ends accordingly. It has one
 * leg or several, one after the other; what is over in one leg stays as it is in the next.
 *
 * <p>Each entry ({@link #begin}, {@link #complete}, {@link #drop}, a deadline) changes the state first and settles last:
 * stages without work pass one after another, then the leg or the round ends if it is over.
 */
final class CohortRound {
    final int cohort;
    final int number;
    final double startS;

    private final RunContext run;
    private final EventLoop loop;
    private final Facts facts;

    private final ArrayDeque<StageRun> passing = new ArrayDeque<>();
    private final Roster roster;

    private Leg leg;
    /** Those of the leg; kept here for the way to the deadlines, which each stage takes at each change of rates. */
    private RoundBarriers barriers;

    private int chainsOpen;
    /** Whether the leg is over and the next is to be asked for. */
    private boolean awaitsLeg;

    private boolean over;

    CohortRound(int cohort, int number, RoundPlan plan, RunContext run) {
        this.cohort = cohort;
        this.number = number;
        this.run = run;
        this.loop = run.loop();
        this.facts = run.facts();
        this.startS = loop.nowS();
        this.roster = new Roster(this, plan.chains().size(), run.pool());
        this.leg = new Leg(plan, roster::add);
        this.barriers = leg.barriers;
        this.chainsOpen = leg.chains.size();
    }

    /** Goes over to the next leg, without beginning it; returns the chains that are new in the round. */
    List<ChainRun> prepareLeg(RoundPlan next, IntFunction<ChainRun> chainOf) {
        int before = roster.size();
        leg = leg.next(next, chain -> {
            ChainRun known = chainOf.apply(chain.member());
            return known == null ? roster.add(chain) : run.pool().join(known, chain);
        });
        barriers = leg.barriers;
        chainsOpen = leg.chains.size();
        awaitsLeg = false;
        return roster.from(before);
    }

    List<ChainRun> chains() {
        return roster.chains();
    }

    Leg leg() {
        return leg;
    }

    boolean isOver() {
        return over;
    }

    RoundSoFar soFar() {
        return new RoundSoFar(startS, roster.outcomes(false));
    }

    double snapToDeadline(double timeS) {
        return barriers.snapToDeadline(timeS);
    }

    /** Begins the leg. */
    void begin() {
        if (leg.number == 0) {
            facts.roundStarted(cohort, number, leg.plan);
        } else {
            facts.legStarted(this, leg);
        }
        barriers.setDeadlines(startS, loop, run.window(), this::pass);
        for (ChainRun chain : leg.chains) {
            if (chain.excluded() != null) {
                withdraw(chain, chain.excluded());
            }
        }
        openDueBarriers();
        barriers.overdue().forEach(this::dropLate);
        if (roster.hasParticipants()) {
            leg.eachFirstStage(this::makeReady);
        }
        settle();
        if (!barriers.dueAtStart().isEmpty()) {
            barriers.dueAtStart().forEach(this::dropLate);
            settle();
        }
    }

    /** A stage in service has done all its work. */
    void complete(StageRun stage) {
        finish(stage, leaveServer(stage, true));
        settle();
    }

    /** Drops a chain that is not over, or that another leg may be for; no effect otherwise. */
    void drop(ChainRun chain, DropReason reason) {
        boolean done = leg.plan.continues() ? chain.dropReason() != null : chain.isOver();
        if (!done) {
            takeOut(chain, reason);
            settle();
        }
    }

    /** The deadline of a barrier has come before the last arrival. */
    private void pass(int barrier) {
        dropLate(barriers.get(barrier));
        settle();
    }

    private void dropLate(BarrierState barrier) {
        for (ChainRun late : barrier.late()) {
            if (!late.isOver()) {
                takeOut(late, DropReason.DEADLINE);
            }
        }
    }

    /** The run is over: whatever is in progress is recorded as it stands. */
    void cutOff() {
        end(false, true);
    }

    private void makeReady(StageRun stage) {
        stage.makeReady(loop.nowS());
        if (stage.stage.work() == 0) {
            passing.add(stage);
        } else {
            run.starts().addReady(stage);
        }
    }

    private void settle() {
        while (!passing.isEmpty() && roster.hasParticipants()) {
            StageRun stage = passing.poll();
            if (stage.phase() == Phase.READY) {
                stage.pass(loop.nowS(), run.window().frame());
                facts.stageStarted(stage);
                finish(stage, 0);
            }
        }
        if (!roster.hasParticipants()) {
            end(true, false);
        } else if (chainsOpen == 0 && leg.plan.continues()) {
            awaitLeg();
        } else if (chainsOpen == 0) {
            end(false, false);
        }
    }

    /** The leg is over. The next is asked for with the starts of this instant, after its boundary and decisions. */
    private void awaitLeg() {
        if (!awaitsLeg) {
            awaitsLeg = true;
            run.starts().addRound(cohort);
        }
    }

    private void finish(StageRun stage, double energyJ) {
        ChainRun chain = stage.chain;
        stage.close(true);
        facts.stageEnded(stage, StageOutcome.COMPLETED, energyJ);
        if (chain.stageDone(loop.nowS())) {
            chainsOpen--;
        }
        BarrierState[] arrivesAt = chain.arrivesAt(stage);
        StageRun next = chain.advance(barriers);
        if (next != null && next.isWaitingFree()) {
            makeReady(next);
        }
        for (int follower : chain.followers(stage)) {
            oneWaitLess(chain.at(follower));
        }
        for (BarrierState barrier : arrivesAt) {
            barrier.arrive();
        }
        for (BarrierState barrier : arrivesAt) {
            openIfDue(barrier);
        }
    }

    private void oneWaitLess(StageRun stage) {
        if (stage.oneWaitLess() && !stage.chain.isOver()) {
            makeReady(stage);
        }
    }

    /** Ends a chain before its end: its stages, what it holds, its part in every barrier not open yet. */
    private void takeOut(ChainRun chain, DropReason reason) {
        withdraw(chain, reason);
        openDueBarriers();
    }

    private void withdraw(ChainRun chain, DropReason reason) {
        chainsOpen -= chain.isOver() ? 0 : 1;
        chain.markDropped(reason, loop.nowS());
        roster.markDropped(chain);
        breakOff(chain, StageOutcome.DROPPED);
        for (BarrierState barrier : barriers) {
            Integer arrival = barrier.barrier.arrivals().get(chain.member);
            if (arrival != null) {
                barrier.leave(chain.hasCompleted(arrival));
            }
        }
    }

    private void openDueBarriers() {
        for (BarrierState barrier : barriers) {
            openIfDue(barrier);
        }
    }

    private void breakOff(ChainRun chain, StageOutcome outcome) {
        for (int i = 0; i < chain.runs(); i++) {
            StageRun stage = chain.run(i);
            double energyJ = 0;
            if (stage.phase() == Phase.QUEUED || stage.phase() == Phase.SERVED) {
                energyJ = leaveServer(stage, false);
            }
            if (stage.phase() != Phase.BLOCKED && !stage.isOver()) {
                stage.close(false);
                facts.stageEnded(stage, outcome, energyJ);
            }
        }
        for (Stage stage : chain.planned()) {
            run.servers().get(stage.resource()).release(chain);
        }
    }

    /** Returns the energy that the stage has drawn, J. */
    private double leaveServer(StageRun stage, boolean complete) {
        double energyJ = 0;
        Server server = run.servers().of(stage);
        if (stage.phase() == Phase.SERVED) {
            double work = stage.stage.work();
            double x = server.serviceTime();
            double left = complete ? 0 : stage.leftAt(x);
            stage.stopService(work - left);
            energyJ = run.batteries().charge(stage, stage.energyAt(x));
        }
        server.leave(stage);
        return energyJ;
    }

    private void openIfDue(BarrierState barrier) {
        if (!barrier.mayOpen()) {
            return;
        }
        barrier.beginOpening();
        barrier.cancelDeadline(loop);
        for (ChainRun late : barrier.late()) {
            if (!late.isOver()) {
                takeOut(late, DropReason.OUTRUN);
            }
        }
        barrier.markReported();
        facts.barrierOpened(this, barrier);
        for (int i = 0; i < barrier.waiting.size(); i++) {
            StageRun waiting = barrier.waiting.chain(i).at(barrier.waiting.stage(i));
            if (waiting != null) { // otherwise it finds the barrier open when it gets there
                oneWaitLess(waiting);
            }
        }
    }

    private void end(boolean failed, boolean unfinished) {
        if (over) {
            return;
        }
        over = true;
        for (ChainRun chain : roster.chains()) {
            if (!chain.isOver()) {
                breakOff(chain, StageOutcome.UNFINISHED);
            }
        }
        List<MemberOutcome> outcomes = roster.outcomes(leg.plan.continues());
        barriers.cancelDeadlines(loop);
        facts.roundEnded(this, failed, unfinished, outcomes);
        run.atEnd().accept(this);
        if (!failed && !unfinished) {
            roster.giveBack();
        }
    }

    boolean awaitsDeadline() {
        return barriers.awaitDeadline(loop);
    }

    /** What stages and barriers in progress wait for, for a message. */
    void describeWaits(List<String> lines) {
        leg.describeWaits("cohort " + cohort + " round " + number, run, lines);
    }
}
