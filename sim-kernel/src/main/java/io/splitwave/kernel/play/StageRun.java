package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.time.EventLoop;
import java.util.Comparator;

/**
 * A stage of a round in progress: what it still waits for, where it is, what it has used. Once it is complete, the same
 * object may go on to the next stage of its chain.
 */
final class StageRun extends Meter {
    /** Where a stage is in its life. */
    enum Phase {
        BLOCKED,
        READY,
        QUEUED,
        SERVED,
        BROKEN_OFF,
        COMPLETED
    }

    static final Comparator<StageRun> BY_MEMBER_AND_INDEX =
            Comparator.<StageRun>comparingInt(StageRun::member).thenComparingInt(StageRun::index);

    final ChainRun chain;
    Stage stage;

    /** Its number among the stages in service at their own rate, while it is one. */
    int number;
    /** The event of its completion inside the present frame, if it is served at its own rate. */
    long completion = EventLoop.NONE;

    private int index;
    private Phase phase;
    private int waitsFor;
    private double requestedS;
    private double startS;
    private long startFrame;
    private double workDone;

    StageRun(ChainRun chain) {
        this.chain = chain;
    }

    /** Reads it, its chain and the stage behind it before they are needed; returns any number made of them. */
    int readAhead() {
        return stage.resource() + (int) startS + chain.readNext(this);
    }

    int member() {
        return chain.member;
    }

    /** Through all legs. */
    int index() {
        return index;
    }

    /** Becomes a stage that is not ready; the one before, if there was one, is complete. */
    void begin(int place, Stage planned, int waits) {
        index = place;
        stage = planned;
        waitsFor = waits;
        phase = Phase.BLOCKED;
        requestedS = Double.NaN;
        startS = Double.NaN;
        startFrame = -1;
        workDone = 0;
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

    void enterService(double nowS, long frame) {
        phase = Phase.SERVED;
        startS = nowS;
        startFrame = frame;
    }

    /** Service is over, with or without all the work done. */
    void stopService(double done) {
        workDone = done;
    }

    /** A stage without work passes without being served. */
    void pass(double nowS, long frame) {
        startS = nowS;
        startFrame = frame;
    }

    void close(boolean complete) {
        phase = complete ? Phase.COMPLETED : Phase.BROKEN_OFF;
    }

    boolean hasCompleted() {
        return phase == Phase.COMPLETED;
    }

    boolean isOver() {
        return phase == Phase.COMPLETED || phase == Phase.BROKEN_OFF;
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

    /** Work done in a service that is over. */
    double workDone() {
        return workDone;
    }

    @Override
    public String toString() {
        return "member " + member() + ", stage " + index + " '" + stage.kind() + "'";
    }
}
