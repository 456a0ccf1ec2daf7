package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.time.EventLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A barrier of a round in progress: counters of who has arrived and who is still awaited. */
final class BarrierState {
    /** Through all legs of its round. */
    final int index;

    final Barrier barrier;
    /** Members with the stage whose end is their arrival, ascending by member. */
    final StageRefs arrivals;
    /** Stages that wait for the barrier, in the order of the plan. */
    final StageRefs waiting = new StageRefs(0);
    /** This barrier and no other; not to be changed. */
    final BarrierState[] alone = {this};

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
        this.arrivals = new StageRefs(barrier.arrivals().size());
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

    /** Whether those that wait for it have been told, or are being told, that it is open. */
    boolean isReported() {
        return reported;
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

    /** These barriers and this one behind them. */
    BarrierState[] with(BarrierState[] others) {
        BarrierState[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = this;
        return all;
    }

    /** Members that are awaited and not dropped, ascending. */
    List<ChainRun> late() {
        if (absent == 0) {
            return List.of();
        }
        List<ChainRun> late = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            ChainRun chain = arrivals.chain(i);
            if (!chain.hasCompleted(arrivals.stage(i)) && !chain.isOver()) {
                late.add(chain);
            }
        }
        return late;
    }
}
