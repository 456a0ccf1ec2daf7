package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.round.DropReason;

/** Puts past frames in force one after the other. */
final class PastBoundaries implements FrameProcess {
    private final PastFrames frames;
    private final InForce inForce;
    private final Player player;
    private Attendance attendance;

    /**
     * @param player plays the rounds, from which a UD that has left is dropped
     */
    PastBoundaries(PastFrames frames, InForce inForce, Player player) {
        this.frames = frames;
        this.inForce = inForce;
        this.player = player;
    }

    @Override
    public void boundary(long frame, double startS) {
        Attendance now = frames.get(frame).attendance();
        if (attendance != null) {
            for (int ud : now.leftSince(attendance)) {
                player.drop(ud, DropReason.LEFT);
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
