package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Order;
import java.util.Arrays;

/**
 * The stages in service at their own rate, on whichever resource. Only completions inside the present frame are in the
 * event list; the others are looked at again at the next boundary.
 */
final class WorkInFlight {
    private final EventLoop loop;
    private final FrameWindow window;
    private final Meters meters;
    private final Pacer pacer;
    private final StartQueue starts;
    private final EventAction complete = new Completion();
    /** The meters of the stages in no particular order: that of a leaving stage is replaced by the last. */
    private int[] inService = new int[16];

    private int size;

    WorkInFlight(EventLoop loop, FrameWindow window, Meters meters, Pacer pacer, StartQueue starts) {
        this.loop = loop;
        this.window = window;
        this.meters = meters;
        this.pacer = pacer;
        this.starts = starts;
    }

    double nowS() {
        return loop.nowS();
    }

    void serve(StageRun stage) {
        pacer.begin(stage, loop.nowS(), 1);
        if (size == inService.length) {
            inService = Arrays.copyOf(inService, 2 * size);
        }
        meters.setPosition(stage.meter, size);
        inService[size++] = stage.meter;
        expect(stage.meter);
    }

    /** Asks for all rates again. */
    void refresh() {
        double nowS = loop.nowS();
        for (int i = 0; i < size; i++) {
            int meter = inService[i];
            boolean changed = pacer.ask(meters.stage(meter), nowS, 1);
            boolean expected = meters.completion(meter) != EventLoop.NONE;
            if (expected && changed) {
                forget(meter);
            }
            if (!expected || changed) {
                expect(meter);
            }
        }
    }

    void remove(StageRun stage) {
        pacer.closePiece(stage, 1);
        forget(stage.meter);
        int last = inService[--size];
        if (last != stage.meter) {
            int position = meters.position(stage.meter);
            inService[position] = last;
            meters.setPosition(last, position);
        }
        meters.close(stage);
    }

    boolean isMoving() {
        for (int i = 0; i < size; i++) {
            if (meters.ratePerS(inService[i]) > 0) {
                return true;
            }
        }
        return false;
    }

    private void forget(int meter) {
        long completion = meters.completion(meter);
        if (completion != EventLoop.NONE) {
            loop.cancel(completion);
            meters.setCompletion(meter, EventLoop.NONE);
        }
    }

    private void expect(int meter) {
        StageRun stage = meters.stage(meter);
        double dueS = dueS(stage);
        if (window.contains(dueS)) {
            meters.setCompletion(meter, loop.schedule(dueS, Order.COMPLETION, stage.member(), complete, meter));
        }
    }

    double dueS(StageRun stage) {
        double exactS = meters.finishX(stage.meter);
        return Math.max(loop.nowS(), window.snapToEnd(stage.chain.round.snapToDeadline(exactS)));
    }

    /** A stage is complete; the argument is its meter. */
    private final class Completion implements EventAction {
        @Override
        public void run(int meter) {
            StageRun stage = meters.stage(meter);
            meters.setCompletion(meter, EventLoop.NONE);
            starts.hold();
            stage.chain.round.complete(stage);
            starts.release();
        }

        @Override
        public int readAhead(int meter) {
            return meters.readAhead(meter);
        }
    }
}
