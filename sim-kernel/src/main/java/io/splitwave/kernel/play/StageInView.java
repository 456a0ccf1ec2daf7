package io.splitwave.kernel.play;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Stage;

/**
 * The end of a stage, read from the stage itself: one object for all ends of a run, as two rounds of a million members would
 * leave six million of them.
 */
final class StageInView implements StageEnded {
    private StageRun run;
    private long endFrame;
    private double endS;
    private double energyJ;
    private StageOutcome outcome;

    /** Turns to the next, which replaces the one before; returns itself. */
    StageInView of(StageRun next, long frame, double nowS, double drawnJ, StageOutcome how) {
        run = next;
        endFrame = frame;
        endS = nowS;
        energyJ = drawnJ;
        outcome = how;
        return this;
    }

    @Override
    public int cohort() {
        return run.chain.round.cohort;
    }

    @Override
    public int round() {
        return run.chain.round.number;
    }

    @Override
    public int member() {
        return run.member();
    }

    @Override
    public int stageIndex() {
        return run.index();
    }

    @Override
    public Stage stage() {
        return run.stage;
    }

    @Override
    public long startFrame() {
        return run.startFrame();
    }

    @Override
    public long endFrame() {
        return endFrame;
    }

    @Override
    public double requestedS() {
        return run.requestedS();
    }

    @Override
    public double startS() {
        return run.startS();
    }

    @Override
    public double endS() {
        return endS;
    }

    @Override
    public double workDone() {
        return run.workDone();
    }

    @Override
    public double energyJ() {
        return energyJ;
    }

    @Override
    public StageOutcome outcome() {
        return outcome;
    }

    @Override
    public DropReason reason() {
        return outcome == StageOutcome.DROPPED ? run.chain.dropReason() : null;
    }
}
