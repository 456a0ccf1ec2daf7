package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.function.Supplier;

/** At each frame boundary: places and channels move on, and who has left is dropped from the round. */
final class SflFrames implements FrameProcess {
    private final Supplier<GainFrame> frames;
    private final RoundInForce inForce;
    private final Player player;
    private final Whereabouts whereabouts;

    /**
     * @param frames draws one frame after another
     * @param inForce holds the present frame
     * @param player plays the rounds
     * @param whereabouts receives what is done, before it is
     */
    SflFrames(Supplier<GainFrame> frames, RoundInForce inForce, Player player, Whereabouts whereabouts) {
        this.frames = frames;
        this.inForce = inForce;
        this.player = player;
        this.whereabouts = whereabouts;
    }

    @Override
    public void boundary(long frame, double startS) {
        whereabouts.movesOn(frame, startS);
        int[] before = inForce.present();
        inForce.moved(frames.get(), startS);
        for (int ud : before) {
            if (!inForce.frame().places().present(ud)) {
                player.drop(ud, DropReason.LEFT);
            }
        }
    }

    /** Decisions are taken when a round begins. */
    @Override
    public void decide(long frame, double startS) {
        whereabouts.plays();
    }
}
