package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.time.EventLoop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One stage of a round in progress: what it still waits for, where it is, what it has used. */
final class StageRun {
    /** Where a stage is in its life. */
    enum Phase {
        BLOCKED,
        READY,
        QUEUED,
        SERVED,
        OVER
    }

    static final Comparator<StageRun> BY_MEMBER_AND_INDEX =
            Comparator.<StageRun>comparingInt(StageRun::member).thenComparingInt(run -> run.index);

    final ChainRun chain;
    final int index;
    final Stage stage;
    final List<StageRun> followers = new ArrayList<>(1);

    /** Completion inside the present frame, of a stage served at its own rate. */
    long completion = EventLoop.NONE;
    /** Where the stage is in the collection of those in service with it. */
    int position;
    /** Start of the piece of service at the present rate, s. */
    double pieceFromS;

    private Phase phase = Phase.BLOCKED;
    private int waitsFor;
    private double requestedS = Double.NaN;
    private double startS = Double.NaN;
    private long startFrame = -1;
    private WorkMeter meter;
    private double workDone;
    private double energyJ;
    private boolean completed;

    StageRun(ChainRun chain, int index, Stage stage) {
        this.chain = chain;
        this.index = index;
        this.stage = stage;
        this.waitsFor = stage.afterStages().size() + stage.afterBarriers().size();
    }

    int member() {
        return chain.member();
    }

    Phase phase() {
        return phase;
    }

    boolean isWaitingFree() {
        return waitsFor == 0;
    }

    /** One of the stages or barriers it waits for is there; returns whether it was the last. */
    boolean oneWaitLess() {
        return --waitsFor == 0;
    }

    void makeReady(double nowS) {
        phase = Phase.READY;
        requestedS = nowS;
    }

    void enterQueue() {
        phase = Phase.QUEUED;
    }

    void enterService(double nowS, long frame, double x) {
        phase = Phase.SERVED;
        startS = nowS;
        pieceFromS = nowS;
        startFrame = frame;
        meter = new WorkMeter(stage.work(), x);
    }

    WorkMeter meter() {
        return meter;
    }

    /** Service is over at service time x, with or without all the work done. */
    void stopService(double x, boolean complete) {
        workDone = complete ? stage.work() : meter.doneAt(x);
        energyJ = meter.energyAt(x);
    }

    /** A stage without work passes without being served. */
    void pass(double nowS, long frame) {
        startS = nowS;
        startFrame = frame;
    }

    void close(boolean complete) {
        phase = Phase.OVER;
        completed = complete;
        meter = null;
    }

    boolean hasCompleted() {
        return completed;
    }

    double remainingAt(double x) {
        return phase == Phase.SERVED ? meter.leftAt(x) : stage.work() - workDone;
    }

    double requestedS() {
        return requestedS;
    }

    double startS() {
        return startS;
    }

    long startFrame() {
        return startFrame;
    }

    double workDone() {
        return workDone;
    }

    double energyJ() {
        return energyJ;
    }

    @Override
    public String toString() {
        return "member " + member() + ", stage " + index + " '" + stage.kind() + "'";
    }
}
