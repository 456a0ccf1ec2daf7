package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of a replication whose scheme steers rounds in flight. Where such a round is in flight at a frame's start,
 * the tables have the decision for it and not the plan, so the replication is played again, with its scheme. After the
 * last frame played, that frame continues.
 */
final class SteeredFrames implements PastFrames {
    /**
     * The known and the true state of a frame.
     *
     * @param known the known state
     * @param truth the true state; the same object where knowledge is perfect
     */
    record Sight(FrameContext known, FrameContext truth) {}

    private final List<Frame> frames = new ArrayList<>();
    private final List<Sight> sights = new ArrayList<>();

    /**
     * Plays.
     *
     * @param untilS until the first frame after this time, s
     */
    SteeredFrames(Worlds worlds, int number, double untilS) {
        WatchedReplication replication = new WatchedReplication(worlds, number);
        replication.play(RowSink.NONE, frame -> {
            add(frame);
            if (frame.startS() > untilS) {
                replication.requestStop();
            }
        });
    }

    private void add(PlannedFrame frame) {
        frames.add(
                new Frame(frame.result().decision(), frame.links(), Attendance.of(frame.present()), frame.reached()));
        sights.add(new Sight(frame.context(), frame.truth()));
    }

    @Override
    public Frame get(long frame) {
        return frames.get(place(frame));
    }

    Sight sight(long frame) {
        return sights.get(place(frame));
    }

    private int place(long frame) {
        return (int) Math.min(frame, frames.size() - 1);
    }

    @Override
    public FrameContext context() {
        return sights.get(0).truth();
    }
}
