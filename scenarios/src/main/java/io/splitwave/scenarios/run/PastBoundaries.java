package io.splitwave.scenarios.run;

import io.splitwave.kernel.play.FrameProcess;
import java.util.function.IntConsumer;

/** Puts past frames in force one after the other. */
final class PastBoundaries implements FrameProcess {
    private final PastFrames frames;
    private final InForce inForce;
    private final long first;
    private final IntConsumer left;
    private Attendance attendance;

    /**
     * @param first the past frame that comes as frame 0
     * @param left told of each UD that has left, to take it out of its round
     */
    PastBoundaries(PastFrames frames, InForce inForce, long first, IntConsumer left) {
        this.frames = frames;
        this.inForce = inForce;
        this.first = first;
        this.left = left;
    }

    @Override
    public void boundary(long frame, double startS) {
        Attendance now = frames.get(first + frame).attendance();
        if (attendance != null) {
            for (int ud : now.leftSince(attendance)) {
                left.accept(ud);
            }
        }
        attendance = now;
    }

    @Override
    public void decide(long frame, double startS) {
        PastFrames.Frame past = frames.get(first + frame);
        inForce.plan(frames.context(), past.plan(), past.links(), past.attendance());
    }
}
