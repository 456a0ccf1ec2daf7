package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Disc;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.RandomWaypoint;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.mobility.WaypointPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Random waypoint in its stationary state, at the start and later: the speeds of those on their way have density
 * proportional to 1/v (Kolmogorov-Smirnov), and the share on their way is that of mean times.
 */
public final class WaypointCheck implements PhysicsCheck {

    private static final String SOURCE = "Navidi and Camp 2004";
    private static final double MIN_MPS = 0.5;
    private static final double MAX_MPS = 5;
    private static final double MAX_PAUSE_S = 60;
    private static final int UDS = 4000;
    private static final double FRAME_S = 10;
    private static final int LATER = 60;

    private final Function<RandomStreams, Mobility> walk;

    /** The check of the model as it is. */
    public WaypointCheck() {
        this(streams -> new RandomWaypoint(
                new WaypointPlan(new Rectangle(0, 0, 100, 50), MIN_MPS, MAX_MPS, 0, MAX_PAUSE_S),
                UDS,
                FRAME_S,
                MobilityStreams.of(streams, 0).motion()));
    }

    /** The check of another walk in its stead, to see it fail. */
    WaypointCheck(Function<RandomStreams, Mobility> walk) {
        this.walk = Objects.requireNonNull(walk, "walk");
    }

    @Override
    public String name() {
        return "random-waypoint";
    }

    @Override
    public List<CheckResult> run(long seed) {
        Mobility mobility = walk.apply(new RandomStreams(seed));
        List<CheckResult> results = new ArrayList<>();
        judge("at the start", mobility.next(), results);
        UdPlaces places = null;
        for (int frame = 1; frame <= LATER; frame++) {
            places = mobility.next();
        }
        judge("after " + Math.round(LATER * FRAME_S) + " s", places, results);
        results.add(distances());
        return results;
    }

    private static void judge(String when, UdPlaces places, List<CheckResult> results) {
        Sample speeds = new Sample();
        int moving = 0;
        for (int ud = 0; ud < places.userDevices(); ud++) {
            if (places.speedMps(ud) > 0) {
                speeds.add(places.speedMps(ud));
                moving++;
            }
        }
        results.add(speeds.distributionAgainst(
                speedMps -> Math.log(speedMps / MIN_MPS) / Math.log(MAX_MPS / MIN_MPS),
                "random waypoint, Kolmogorov-Smirnov distance of the speeds from density 1/v, " + when,
                SOURCE));
        // by hand: E[distance] of two points in 100 m x 50 m = 40.2385920756489 m (numerical double integral), E[1/v] =
        // ln(10) / 4.5 s/m, mean pause 30 s
        double travelS = 40.2385920756489 * Math.log(MAX_MPS / MIN_MPS) / (MAX_MPS - MIN_MPS);
        double share = travelS / (travelS + MAX_PAUSE_S / 2);
        int n = places.userDevices();
        results.add(new CheckResult(
                "random waypoint, share on their way, " + when,
                SOURCE,
                "1",
                share,
                (double) moving / n,
                Confidence.Z * Math.sqrt(share * (1 - share) / n),
                Confidence.of(n + " UDs")));
    }

    private static CheckResult distances() {
        // Kendall and Moran 1963: 0.905414787 R
        return new CheckResult(
                "mean distance of two points of a disc of 10 m",
                "Kendall and Moran 1963",
                "m",
                9.05414787367227,
                new Disc(new Position(0, 0), 10).meanDistanceM(),
                1e-12,
                "rounding");
    }
}
