package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.Quantile;
import io.splitwave.scenarios.system.vrsl.world.Protocol;
import io.splitwave.scenarios.system.vrsl.world.World;

/**
 * Plays one round again whose scheme steers rounds in flight. Plans are the original ones of the frames; the scheme's
 * decisions for the round depend on the work left, so it decides again, with knowledge of the better straggler: the
 * original decisions would give no power or clock to stages that had already ended in the original round.
 */
final class SteeredRound {
    private final World world;
    private final Protocol protocol;
    private final double frameLengthS;
    private final SteeredFrames frames;
    private final Scheme scheme;

    SteeredRound(World world, Protocol protocol, double frameLengthS, SteeredFrames frames, Scheme scheme) {
        this.world = world;
        this.protocol = protocol;
        this.frameLengthS = frameLengthS;
        this.frames = frames;
        this.scheme = scheme;
    }

    /**
     * Length of the round with an improvement of its straggler.
     *
     * @return s; NaN if the round does not close
     */
    double makespanS(RoundRow round, Improvement improvement) {
        int straggler = round.straggler().ud();
        InForce inForce = new InForce(world.userDevices());
        RoundAlone alone = new RoundAlone(protocol, frameLengthS, inForce, round.startS());
        Replanner replanner = new Replanner(
                scheme,
                inForce,
                new RoundsUnderWay(world.userDevices(), inForce, alone.player()),
                true,
                frameLengthS,
                alone.player(),
                change -> {});
        PastBoundaries plans = new PastBoundaries(frames, inForce, alone.player());
        FrameProcess boundaries = new FrameProcess() {
            @Override
            public void boundary(long frame, double startS) {
                plans.boundary(frame, startS);
            }

            @Override
            public void decide(long frame, double startS) {
                plans.decide(frame, startS);
                SteeredFrames.Sight sight = frames.sight(frame);
                PastFrames.Frame past = frames.get(frame);
                replanner.atBoundary(known(sight.known(), past, straggler, improvement), sight.truth());
            }
        };
        return alone.makespanS(new ImprovedRates(world, inForce, straggler, improvement), boundaries, replanner);
    }

    /** The frame as the scheme knows it; the same object where nothing is improved. */
    private FrameContext known(FrameContext known, PastFrames.Frame past, int ud, Improvement improvement) {
        ChannelState channel = known.channel();
        double[] cpuHz = known.copyCpuHz();
        switch (improvement) {
            case NONE -> {
                return known;
            }
            case CHANNEL -> channel = heardAsMedian(channel, ud, past);
            case CPU -> cpuHz[ud] = Quantile.median(world.cpuHz());
            default -> throw new IllegalArgumentException("no such improvement: " + improvement);
        }
        return known.with(channel, cpuHz);
    }

    /** The channel with the paths to one UD scaled so that it has the median gain under the plan's phases. */
    static ChannelState heardAsMedian(ChannelState channel, int ud, PastFrames.Frame past) {
        double own = past.links().downlinkGain(ud);
        double scale = own > 0 ? Math.sqrt(past.attendance().median(past.links().copyDownlinkGain()) / own) : 1;
        return new ChannelState(
                channel.apIrs(),
                scaled(channel.irsUd(), ud, scale),
                channel.direct().map(direct -> scaled(direct, ud, scale)),
                channel.apIrsUplink());
    }

    private static ComplexMatrix scaled(ComplexMatrix matrix, int row, double factor) {
        double[] re = matrix.copyRe();
        double[] im = matrix.copyIm();
        for (int i = row * matrix.columns(); i < (row + 1) * matrix.columns(); i++) {
            re[i] *= factor;
            im[i] *= factor;
        }
        return ComplexMatrix.of(matrix.rows(), matrix.columns(), re, im);
    }
}
