package io.splitwave.scenarios.run;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.InFlightPlan;
import io.splitwave.optimizer.Scheme;
import io.splitwave.optimizer.SchemeResult;
import io.splitwave.optimizer.delay.DelayModel;
import io.splitwave.optimizer.delay.LinkState;
import io.splitwave.scenarios.assembly.World;
import java.util.Optional;

/** At each frame boundary: a new channel, the scheme's decision on it in force, then its decision for rounds in flight. */
final class FramePlanner implements FrameProcess {
    private static final double NS_PER_S = 1e9;

    private final World world;
    private final Scheme scheme;
    private final InForce inForce;
    private final Replanner replanner;
    private final FrameTap tap;
    private ChannelState channel;

    FramePlanner(World world, Scheme scheme, InForce inForce, Replanner replanner, FrameTap tap) {
        this.world = world;
        this.scheme = scheme;
        this.inForce = inForce;
        this.replanner = replanner;
        this.tap = tap;
    }

    @Override
    public void boundary(long frame, double startS) {
        channel = world.channels().next();
    }

    @Override
    public void decide(long frame, double startS) {
        FrameContext context = new FrameContext(frame, channel, world.profile(), world.cpuHz(), world.budgets());
        long startedNs = System.nanoTime();
        SchemeResult result = scheme.decide(context);
        LinkState links = DelayModel.links(
                context, result.decision().phases(), result.decision().copyPowerW());
        inForce.plan(context, result.decision(), links);
        Optional<InFlightPlan> replanned = replanner.atBoundary(context);
        double solverS = (System.nanoTime() - startedNs) / NS_PER_S;
        tap.planned(new PlannedFrame(
                startS, context, result, links, replanned, inForce.decision(), inForce.links(), solverS));
    }
}
