package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Order;

/**
 * Processor sharing in virtual time: the clock of the resource runs at min(1, slots / n) of wall time, and against that
 * clock every stage runs at its own rate. An arrival or a departure bends one clock instead of n completions, and only
 * the earliest completion is in the event list.
 */
final class SharingServer implements Server {
    private final int index;
    private final int slots;
    private final EventLoop loop;
    private final FrameWindow window;
    private final Pacer pacer;
    private final StartQueue starts;
    private final FinishHeap present;

    private final EventAction complete = this::complete;

    /** Virtual time at {@code sinceS}, the wall time at which the share last changed. */
    private double virtualS;

    private double sinceS;
    private double share = 1;

    private long completion = EventLoop.NONE;
    private StageRun expected;
    private double expectedS;

    SharingServer(int index, int slots, EventLoop loop, FrameWindow window, Pacer pacer, StartQueue starts) {
        this.index = index;
        this.slots = slots;
        this.loop = loop;
        this.window = window;
        this.pacer = pacer;
        this.present = new FinishHeap();
        this.starts = starts;
    }

    @Override
    public double serviceTime() {
        return virtualS + share * (loop.nowS() - sinceS);
    }

    @Override
    public void request(StageRun stage) {
        if (present.isEmpty()) {
            turnTo(0); // a clock that stays small stays exact
        }
        reshare(present.size() + 1);
        pacer.begin(stage, serviceTime(), share);
        present.add(stage);
        starts.touch(index);
    }

    @Override
    public void admit() {
        expectNext();
    }

    @Override
    public void leave(StageRun stage) {
        pacer.closePiece(stage, share);
        present.remove(stage);
        reshare(present.size());
        expectNext();
    }

    @Override
    public void refresh() {
        double x = serviceTime();
        boolean changed = false;
        for (int i = 0; i < present.size(); i++) {
            changed |= pacer.ask(present.get(i), x, share);
        }
        if (changed) {
            present.reorder();
        }
        expectNext();
    }

    @Override
    public boolean isMoving() {
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).ratePerS() > 0) {
                return true;
            }
        }
        return false;
    }

    private void turnTo(double virtualNowS) {
        virtualS = virtualNowS;
        sinceS = loop.nowS();
    }

    private void reshare(int stages) {
        double next = stages <= slots ? 1 : (double) slots / stages;
        if (next != share) {
            pacer.closePieces(present, share);
            turnTo(serviceTime());
            share = next;
            pacer.shareChanged(present);
        }
    }

    /** Sees to it that exactly the earliest completion is in the event list, if it falls inside the frame. */
    private void expectNext() {
        StageRun first = present.isEmpty() ? null : present.get(0);
        double dueS = first == null ? Double.POSITIVE_INFINITY : dueS(first);
        boolean asBefore = loop.isPending(completion) && first == expected && dueS == expectedS;
        if (asBefore) {
            return;
        }
        loop.cancel(completion);
        completion = EventLoop.NONE;
        if (window.contains(dueS)) {
            expected = first;
            expectedS = dueS;
            completion = loop.schedule(dueS, Order.COMPLETION, first.member(), complete, 0);
        }
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public double dueS(StageRun stage) {
        double exactS = sinceS + (stage.finishX() - virtualS) / share;
        return Math.max(loop.nowS(), window.snapToEnd(stage.chain.round.snapToDeadline(exactS)));
    }

    private void complete(int none) {
        turnTo(expected.finishX());
        starts.hold();
        expected.chain.round.complete(expected);
        starts.release();
    }
}
