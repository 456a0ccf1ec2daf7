package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.row.RoundRow;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.vrsl.world.Protocol;
import io.splitwave.scenarios.system.vrsl.world.World;

/** Plays one round of a run again on its original frames and plans. */
final class RepeatedRound {
    private final World world;
    private final Protocol protocol;
    private final double frameLengthS;
    private final PastFrames frames;

    RepeatedRound(World world, Protocol protocol, double frameLengthS, PastFrames frames) {
        this.world = world;
        this.protocol = protocol;
        this.frameLengthS = frameLengthS;
        this.frames = frames;
    }

    /**
     * Length of the round with an improvement of its straggler.
     *
     * @param round not before the one of the last call
     * @return s; NaN if the round does not close
     */
    double makespanS(RoundRow round, Improvement improvement) {
        InForce inForce = new InForce(world.userDevices());
        RoundAlone alone = new RoundAlone(protocol, frameLengthS, inForce, round.startS());
        frames.forgetBefore(alone.firstFrame());
        return alone.makespanS(
                new ImprovedRates(world, inForce, round.straggler().ud(), improvement),
                new PastBoundaries(frames, inForce, alone.player()),
                Setup.STEERS_NOTHING);
    }
}
