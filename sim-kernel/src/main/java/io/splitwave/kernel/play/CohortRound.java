package io.splitwave.kernel.play;

import io.splitwave.kernel.play.StageRun.Phase;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A round in progress: counts down what each stage and barrier waits for, and drops, opens and ends accordingly.
 *
 * <p>Each entry ({@link #begin}, {@link #complete}, {@link #drop}, a deadline) changes the state first and settles last:
 * stages without work pass one after another, then the round ends if it is over.
 */
final class CohortRound {
    final int cohort;
    final int number;
    final double startS;

    private final RoundPlan plan;
    private final RunContext run;
    private final EventLoop loop;
    private final Facts facts;

    private final List<ChainRun> chains;
    private final RoundBarriers barriers;
    private final ArrayDeque<StageRun> passing = new ArrayDeque<>();
    private int chainsOpen;
    private int participantsLeft;
    private boolean over;

    CohortRound(int cohort, int number, RoundPlan plan, RunContext run) {
        this.cohort = cohort;
        this.number = number;
        this.plan = plan;
        this.run = run;
        this.loop = run.loop();
        this.facts = run.facts();
        this.startS = loop.nowS();
        this.chains = new ArrayList<>(plan.chains().size());
        ChainShape shape = null;
        for (Chain data : plan.chains()) {
            shape = ChainShape.of(data.stages(), shape);
            ChainRun chain = new ChainRun(this, data, shape);
            chains.add(chain);
            chainsOpen++;
            participantsLeft += chain.isParticipant() ? 1 : 0;
        }
        barriers = new RoundBarriers(plan, chains);
    }

    List<ChainRun> chains() {
        return chains;
    }

    double snapToDeadline(double timeS) {
        return barriers.snapToDeadline(timeS);
    }

    void begin() {
        facts.roundStarted(cohort, number, plan);
        barriers.setDeadlines(loop, run.window(), this::pass);
        for (ChainRun chain : chains) {
            if (chain.excluded() != null) {
                withdraw(chain, chain.excluded());
            }
        }
        openDueBarriers();
        if (participantsLeft > 0) {
            makeFirstStagesReady();
        }
        settle();
    }

    private void makeFirstStagesReady() {
        for (ChainRun chain : chains) {
            for (StageRun stage : chain.stages) {
                if (!chain.isOver() && stage.phase() == Phase.BLOCKED && stage.isWaitingFree()) {
                    makeReady(stage);
                }
            }
        }
    }

    /** A stage in service has done all its work. */
    void complete(StageRun stage) {
        leaveServer(stage, true);
        finish(stage);
        settle();
    }

    /** Drops a chain that is not over; no effect otherwise. */
    void drop(ChainRun chain, DropReason reason) {
        if (!chain.isOver()) {
            takeOut(chain, reason);
            settle();
        }
    }

    /** The deadline of a barrier has come before the last arrival. */
    private void pass(int barrier) {
        for (StageRun late : barriers.get(barrier).late()) {
            if (!late.chain.isOver()) {
                takeOut(late.chain, DropReason.DEADLINE);
            }
        }
        settle();
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
        while (!passing.isEmpty() && participantsLeft > 0) {
            StageRun stage = passing.poll();
            if (stage.phase() == Phase.READY) {
                stage.pass(loop.nowS(), run.window().frame());
                facts.stageStarted(stage);
                finish(stage);
            }
        }
        if (participantsLeft == 0) {
            end(true, false);
        } else if (chainsOpen == 0) {
            end(false, false);
        }
    }

    private void finish(StageRun stage) {
        stage.close(true);
        facts.stageEnded(stage, StageOutcome.COMPLETED);
        if (stage.chain.stageDone(loop.nowS())) {
            chainsOpen--;
        }
        for (int follower : stage.chain.shape.followers(stage.index)) {
            oneWaitLess(stage.chain.stages[follower]);
        }
        for (BarrierState barrier : stage.arrivesAt) {
            barrier.arrive();
        }
        for (BarrierState barrier : stage.arrivesAt) {
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
        chain.markDropped(reason, loop.nowS());
        chainsOpen--;
        participantsLeft -= chain.isParticipant() ? 1 : 0;
        breakOff(chain, StageOutcome.DROPPED);
        for (BarrierState barrier : barriers) {
            Integer arrival = barrier.barrier.arrivals().get(chain.member());
            if (arrival != null) {
                barrier.leave(chain.stages[arrival].hasCompleted());
            }
        }
    }

    private void openDueBarriers() {
        for (BarrierState barrier : barriers) {
            openIfDue(barrier);
        }
    }

    private void breakOff(ChainRun chain, StageOutcome outcome) {
        for (StageRun stage : chain.stages) {
            if (stage.phase() == Phase.QUEUED || stage.phase() == Phase.SERVED) {
                leaveServer(stage, false);
            }
            if (stage.phase() != Phase.BLOCKED && stage.phase() != Phase.OVER) {
                stage.close(false);
                facts.stageEnded(stage, outcome);
            }
        }
        for (StageRun stage : chain.stages) {
            run.servers().of(stage).release(chain);
        }
    }

    private void leaveServer(StageRun stage, boolean complete) {
        Server server = run.servers().of(stage);
        if (stage.phase() == Phase.SERVED) {
            double work = stage.stage.work();
            double x = server.serviceTime();
            double left = complete ? 0 : run.meters().leftAt(stage.meter, x);
            stage.stopService(work - left, run.meters().energyAt(stage.meter, x));
        }
        server.leave(stage);
    }

    private void openIfDue(BarrierState barrier) {
        if (!barrier.mayOpen()) {
            return;
        }
        barrier.beginOpening();
        barrier.cancelDeadline(loop);
        for (StageRun late : barrier.late()) {
            if (!late.chain.isOver()) {
                takeOut(late.chain, DropReason.OUTRUN);
            }
        }
        barrier.markTold();
        facts.barrierOpened(this, barrier);
        for (StageRun waiting : barrier.waiting) {
            oneWaitLess(waiting);
        }
    }

    private void end(boolean failed, boolean unfinished) {
        if (over) {
            return;
        }
        over = true;
        List<MemberOutcome> outcomes = new ArrayList<>(chains.size());
        for (ChainRun chain : chains) {
            if (!chain.isOver()) {
                breakOff(chain, StageOutcome.UNFINISHED);
            }
            outcomes.add(chain.outcome());
        }
        barriers.cancelDeadlines(loop);
        facts.roundEnded(this, failed, unfinished, outcomes);
        run.atEnd().accept(this);
    }

    boolean awaitsDeadline() {
        return barriers.awaitDeadline(loop);
    }

    /** What stages and barriers in progress wait for, for a message. */
    void describeWaits(List<String> lines) {
        String where = "cohort " + cohort + " round " + number + ": ";
        for (ChainRun chain : chains) {
            for (StageRun stage : chain.stages) {
                if (stage.phase() == Phase.SERVED) {
                    lines.add(where + stage + " is in service at rate "
                            + run.meters().ratePerS(stage.meter) + " per s");
                } else if (stage.phase() == Phase.QUEUED) {
                    lines.add(where + stage + " waits for a place on '"
                            + run.servers().nameFor(stage) + "'");
                }
            }
        }
        for (BarrierState barrier : barriers) {
            if (!barrier.isOpen()) {
                lines.add(where + "barrier '" + barrier.barrier.name() + "' waits for " + barrier.absent()
                        + " of its members");
            }
        }
    }
}
