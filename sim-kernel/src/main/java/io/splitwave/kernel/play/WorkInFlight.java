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
    private final Pacer pacer;
    private final StartQueue starts;
    private final EventAction complete = new Completion();
    /** The stages by number; a number goes to another stage when its own leaves. */
    private StageRun[] stages = new StageRun[16];

    private int[] free = new int[16];
    private int freeCount;
    private int used;

    /** The numbers of the stages in no particular order: that of a leaving stage is replaced by the last. */
    private int[] inService = new int[16];

    private int size;

    WorkInFlight(EventLoop loop, FrameWindow window, Pacer pacer, StartQueue starts) {
        this.loop = loop;
        this.window = window;
        this.pacer = pacer;
        this.starts = starts;
    }

    double nowS() {
        return loop.nowS();
    }

    void serve(StageRun stage) {
        pacer.begin(stage, loop.nowS(), 1);
        stage.number = freeCount > 0 ? free[--freeCount] : used++;
        if (stage.number == stages.length) {
            stages = Arrays.copyOf(stages, 2 * stage.number);
            free = Arrays.copyOf(free, 2 * stage.number);
            inService = Arrays.copyOf(inService, 2 * stage.number);
        }
        stages[stage.number] = stage;
        stage.position = size;
        inService[size++] = stage.number;
        expect(stage);
    }

    /** Asks for all rates again. */
    void refresh() {
        double nowS = loop.nowS();
        for (int i = 0; i < size; i++) {
            StageRun stage = stages[inService[i]];
            boolean changed = pacer.ask(stage, nowS, 1);
            boolean expected = stage.completion != EventLoop.NONE;
            if (expected && changed) {
                forget(stage);
            }
            if (!expected || changed) {
                expect(stage);
            }
        }
    }

    void remove(StageRun stage) {
        pacer.closePiece(stage, 1);
        forget(stage);
        int last = inService[--size];
        if (last != stage.number) {
            inService[stage.position] = last;
            stages[last].position = stage.position;
        }
        stages[stage.number] = null;
        free[freeCount++] = stage.number;
    }

    boolean isMoving() {
        for (int i = 0; i < size; i++) {
            if (stages[inService[i]].ratePerS() > 0) {
                return true;
            }
        }
        return false;
    }

    private void forget(StageRun stage) {
        if (stage.completion != EventLoop.NONE) {
            loop.cancel(stage.completion);
            stage.completion = EventLoop.NONE;
        }
    }

    private void expect(StageRun stage) {
        double dueS = dueS(stage);
        if (window.contains(dueS)) {
            stage.completion = loop.schedule(dueS, Order.COMPLETION, stage.member(), complete, stage.number);
        }
    }

    double dueS(StageRun stage) {
        double exactS = stage.finishX();
        return Math.max(loop.nowS(), window.snapToEnd(stage.chain.round.snapToDeadline(exactS)));
    }

    /** A stage is complete; the argument is its number. */
    private final class Completion implements EventAction {
        @Override
        public void run(int number) {
            StageRun stage = stages[number];
            stage.completion = EventLoop.NONE;
            starts.hold();
            stage.chain.round.complete(stage);
            starts.release();
        }

        @Override
        public int readAhead(int number) {
            StageRun stage = stages[number];
            return stage == null ? 0 : stage.readAhead();
        }
    }
}
