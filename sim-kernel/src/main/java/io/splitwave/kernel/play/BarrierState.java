package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.time.EventLoop;
import java.util.ArrayList;
import java.util.List;

/** A barrier of a round in progress: counters of who has arrived and who is still awaited. */
final class BarrierState {
    /** Through all legs of its round. */
    final int index;

    final Barrier barrier;
    /** Members with the stage whose end is their arrival, ascending by member. */
    final List<StageRun> arrivals;
    /** Stages that wait for the barrier, in the order of the plan. */
    final List<StageRun> waiting = new ArrayList<>();

    /** The event of the deadline, if there is one to wait for. */
    long deadline = EventLoop.NONE;

    private int absent;
    private int arrived;
    private int dropped;
    private boolean opening;
    private boolean reported;

    BarrierState(int index, Barrier barrier) {
        this.index = index;
        this.barrier = barrier;
        this.arrivals = new ArrayList<>(barrier.arrivals().size());
        this.absent = barrier.arrivals().size();
    }

    void arrive() {
        absent--;
        arrived++;
    }

    /** A member has been dropped; its arrival, if it had arrived, no longer counts. What has been reported stays as it is. */
    void leave(boolean hadArrived) {
        if (reported) {
            return;
        }
        if (hadArrived) {
            arrived--;
        } else {
            absent--;
        }
        dropped++;
    }

    boolean mayOpen() {
        boolean enough = barrier.rule() instanceof BarrierRule.FirstK first && arrived >= first.k();
        return !opening && (absent == 0 || enough);
    }

    /** From here on it is not opened a second time, while those it has left behind are being dropped. */
    void beginOpening() {
        opening = true;
    }

    void markReported() {
        reported = true;
    }

    boolean isOpen() {
        return opening;
    }

    void cancelDeadline(EventLoop loop) {
        loop.cancel(deadline);
    }

    int arrived() {
        return arrived;
    }

    int absent() {
        return absent;
    }

    int dropped() {
        return dropped;
    }

    /** Members that are awaited and not dropped, ascending. */
    List<StageRun> late() {
        List<StageRun> late = new ArrayList<>();
        for (StageRun arrival : arrivals) {
            if (!arrival.hasCompleted() && !arrival.chain.isOver()) {
                late.add(arrival);
            }
        }
        return late;
    }
}
