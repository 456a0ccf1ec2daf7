package io.splitwave.scenarios.run;

import io.splitwave.kernel.play.FrameProcess;
import java.util.function.IntConsumer;

/** Puts past frames in force one after the other. */
final class PastBoundaries implements FrameProcess {
    private final PastFrames frames;
    private final InForce inForce;
    private final IntConsumer left;
    private Attendance attendance;

    /**
     * @param left told of each UD that has left, to take it out of its round
     */
    PastBoundaries(PastFrames frames, InForce inForce, IntConsumer left) {
        this.frames = frames;
        this.inForce = inForce;
        this.left = left;
    }

    @Override
    public void boundary(long frame, double startS) {
        Attendance now = frames.get(frame).attendance();
        if (attendance != null) {
            for (int ud : now.leftSince(attendance)) {
                left.accept(ud);
            }
        }
        attendance = now;
    }

    @Override
    public void decide(long frame, double startS) {
        PastFrames.Frame past = frames.get(frame);
        inForce.plan(frames.context(), past.plan(), past.links(), past.attendance(), past.reached());
    }
}
