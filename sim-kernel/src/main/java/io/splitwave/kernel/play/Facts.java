package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.EventLoop;
import java.util.List;

/** Tells the observer, and remembers whether anything has happened since it was last asked. */
final class Facts {
    private final Observer observer;
    private final boolean wantsSegments;
    private final boolean wantsStageStarts;
    private final boolean keepsStageEnds;
    private final StageInView stageInView = new StageInView();
    private final EventLoop loop;
    private final FrameWindow window;
    private boolean progress;
    private boolean tellingStart;

    Facts(Observer observer, EventLoop loop, FrameWindow window) {
        this.observer = observer;
        this.wantsSegments = observer.wantsSegments();
        this.wantsStageStarts = observer.wantsStageStarts();
        this.keepsStageEnds = observer.keepsStageEnds();
        this.loop = loop;
        this.window = window;
    }

    boolean wantsSegments() {
        return wantsSegments;
    }

    boolean takeProgress() {
        boolean taken = progress;
        progress = false;
        return taken;
    }

    void frameStarted() {
        observer.frameStarted(window.frame(), window.startS());
    }

    void roundStarted(int cohort, int round, RoundPlan plan) {
        progress = true;
        observer.roundStarted(new RoundStarted(cohort, round, loop.nowS(), plan));
    }

    void legStarted(CohortRound round, Leg leg) {
        progress = true;
        observer.legStarted(new LegStarted(
                round.cohort,
                round.number,
                leg.number,
                loop.nowS(),
                leg.plan,
                leg.chains.stream().map(ChainRun::firstStage).toList(),
                leg.barriers.firstIndex()));
    }

    /** True while the observer hears of the start of a stage. */
    boolean isTellingStart() {
        return tellingStart;
    }

    /** A start is no progress by itself: the stage may have no rate. */
    void stageStarted(StageRun run) {
        if (wantsStageStarts) {
            CohortRound round = run.chain.round;
            tellingStart = true;
            observer.stageStarted(new StageStarted(
                    round.cohort,
                    round.number,
                    run.member(),
                    run.index(),
                    run.stage,
                    run.startFrame(),
                    run.requestedS(),
                    run.startS()));
            tellingStart = false;
        }
    }

    /** @param energyJ what it has drawn in a service that is over, 0 without one */
    void stageEnded(StageRun run, StageOutcome outcome, double energyJ) {
        progress = true;
        stageInView.of(run, window.frame(), loop.nowS(), energyJ, outcome);
        observer.stageEnded(keepsStageEnds ? new KeptStage(stageInView) : stageInView);
    }

    void segment(StageRun run, double fromS, double ratePerS) {
        CohortRound round = run.chain.round;
        observer.segment(
                new Segment(round.cohort, round.number, run.member(), run.index(), fromS, loop.nowS(), ratePerS));
    }

    void barrierOpened(CohortRound round, BarrierState barrier) {
        progress = true;
        observer.barrierOpened(new BarrierOpened(
                round.cohort, round.number, barrier.index, loop.nowS(), barrier.arrived(), barrier.dropped()));
    }

    void roundEnded(CohortRound round, boolean failed, boolean unfinished, List<MemberOutcome> members) {
        progress = true;
        observer.roundEnded(
                new RoundEnded(round.cohort, round.number, round.startS, loop.nowS(), failed, unfinished, members));
    }
}
