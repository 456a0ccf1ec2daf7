package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * The stages in service at their own rate, on whichever resource. Only completions inside the present frame are in the
 * event list; the others are looked at again at the next boundary.
 */
final class WorkInFlight {
    private final EventLoop loop;
    private final FrameWindow window;
    private final Pacer pacer;
    /** In no particular order: a leaving stage is replaced by the last. */
    private final List<StageRun> stages = new ArrayList<>();

    WorkInFlight(EventLoop loop, FrameWindow window, Pacer pacer) {
        this.loop = loop;
        this.window = window;
        this.pacer = pacer;
    }

    double nowS() {
        return loop.nowS();
    }

    void serve(StageRun stage) {
        pacer.begin(stage, loop.nowS(), 1);
        stage.position = stages.size();
        stages.add(stage);
        expect(stage);
    }

    /** Asks for all rates again. */
    void refresh() {
        double nowS = loop.nowS();
        for (StageRun stage : stages) {
            boolean changed = pacer.ask(stage, nowS, 1);
            if (stage.completion != EventLoop.NONE) {
                if (!changed) {
                    continue;
                }
                loop.cancel(stage.completion);
                stage.completion = EventLoop.NONE;
            }
            expect(stage);
        }
    }

    void remove(StageRun stage) {
        pacer.closePiece(stage, 1);
        if (stage.completion != EventLoop.NONE) {
            loop.cancel(stage.completion);
            stage.completion = EventLoop.NONE;
        }
        StageRun last = stages.remove(stages.size() - 1);
        if (last != stage) {
            stages.set(stage.position, last);
            last.position = stage.position;
        }
    }

    boolean isMoving() {
        for (StageRun stage : stages) {
            if (stage.meter().ratePerS() > 0) {
                return true;
            }
        }
        return false;
    }

    private void expect(StageRun stage) {
        CohortRound round = stage.chain.round;
        double dueS = window.snapToEnd(round.snapToDeadline(stage.meter().finishX()));
        if (window.contains(dueS)) {
            double atS = Math.max(loop.nowS(), dueS);
            stage.completion = loop.schedule(atS, Order.COMPLETION, stage.member(), any -> round.complete(stage), 0);
        }
    }
}
