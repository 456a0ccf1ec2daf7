package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.scenarios.system.PlacesLog;
import io.splitwave.scenarios.system.Whereabouts;
import io.splitwave.scenarios.system.vrsl.world.World;
import io.splitwave.scenarios.system.vrsl.world.WorldFrame;
import java.util.Optional;

/**
 * At each frame boundary: draws the channel and the UDs present, lets the scheme decide on the known channel, puts the
 * decision in force, then does the same for rounds in flight. The links in force follow from the true channel.
 */
final class FramePlanner implements FrameProcess {
    private static final double NS_PER_S = 1e9;

    private final World world;
    private final Scheme scheme;
    private final InForce inForce;
    private final Replanner replanner;
    private final FrameTap tap;
    private final Whereabouts whereabouts;
    private final Player player;
    private final RoundLearning learning;
    private final PlacesLog log;
    private WorldFrame now;
    private Attendance attendance;
    private FrameContext last; // as clocks, profile, budgets and powers are those of every frame; null before the first

    /**
     * @param whereabouts receives each activity before it begins
     * @param player plays the rounds, from which a UD that has left is dropped
     * @param learning gives the present price of cuts
     * @param log receives where the UDs are
     */
    FramePlanner(
            World world,
            Scheme scheme,
            InForce inForce,
            Replanner replanner,
            FrameTap tap,
            Whereabouts whereabouts,
            Player player,
            RoundLearning learning,
            PlacesLog log) {
        this.world = world;
        this.scheme = scheme;
        this.inForce = inForce;
        this.replanner = replanner;
        this.tap = tap;
        this.whereabouts = whereabouts;
        this.player = player;
        this.learning = learning;
        this.log = log;
        this.attendance = Attendance.full(world.userDevices());
    }

    @Override
    public void boundary(long frame, double startS) {
        whereabouts.movesOn(frame, startS);
        now = world.next();
        log.move(frame, startS, now.places());
        Attendance before = attendance;
        attendance = Attendance.of(now.places());
        for (int ud : attendance.leftSince(before)) {
            player.drop(ud, DropReason.LEFT);
        }
    }

    @Override
    public void decide(long frame, double startS) {
        whereabouts.decides();
        FrameContext known = context(frame, now.known());
        FrameContext truth = now.known() == now.truth() ? known : context(frame, now.truth());
        long startedNs = System.nanoTime();
        SchemeResult result = attendance.isEmpty()
                ? attendance.nothing(known)
                : attendance.spread(
                        scheme.decide(attendance.narrowed(known)),
                        known.profile().layers());
        LinkState links = DelayModel.links(truth, result.decision());
        inForce.plan(truth, result.decision(), links, attendance, attendance.reached(result));
        Optional<InFlightPlan> replanned = replanner.atBoundary(known, truth);
        double solverS = (System.nanoTime() - startedNs) / NS_PER_S;
        tap.planned(new PlannedFrame(
                startS,
                known,
                truth,
                attendance.flags(),
                result,
                links,
                replanned,
                inForce.decision(),
                inForce.links(),
                solverS));
    }

    private FrameContext context(long frame, ChannelState channel) {
        FrameContext devices = last != null
                ? last.at(frame, channel)
                : new FrameContext(frame, channel, world.profile(), world.cpuHz(), world.budgets())
                        .withUplinkPowers(world.uplinkPowersW());
        last = devices.withCutPenalty(learning.cutPenaltyS(world.profile().layers()));
        return last;
    }
}
