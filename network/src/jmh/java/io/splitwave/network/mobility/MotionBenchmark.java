package io.splitwave.network.mobility;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.visit.ComingAndGoing;
import io.splitwave.network.mobility.visit.PoissonArrivals;
import io.splitwave.network.mobility.visit.Stay;
import io.splitwave.network.mobility.visit.VisitPlan;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One frame of 100,000 UDs: who is where. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MotionBenchmark {

    private static final int UDS = 100_000;
    private static final double FRAME_S = 0.05;

    @Param({"waypoint", "gauss-markov", "road", "visits"})
    private String motion;

    private Mobility mobility;

    @Setup
    public void open() {
        MobilityStreams streams = MobilityStreams.of(new RandomStreams(1), 0);
        Rectangle area = new Rectangle(0, 0, 300, 300);
        mobility = switch (motion) {
            case "waypoint" -> new RandomWaypoint(new WaypointPlan(area, 1, 3, 0, 5), UDS, FRAME_S, streams.motion());
            case "gauss-markov" -> new GaussMarkovMotion(
                    new GaussMarkovPlan(area, 1, OptionalDouble.empty(), 1, 0.9), UDS, FRAME_S, streams.motion());
            case "road" -> new RoadTraffic(
                    new Road(new Position(0, 0), 0, 500, List.of(new Road.Lane(0, true))),
                    new TruncatedNormal(14, 3, 8, 20),
                    10,
                    UDS,
                    FRAME_S,
                    streams.motion());
            case "visits" -> new ComingAndGoing(
                    new AtRest(UdPlaces.atRest(Collections.nCopies(UDS, new Position(1, 1)))),
                    new VisitPlan(new Stay(10, Stay.Law.EXPONENTIAL), UDS / 2, true),
                    new PoissonArrivals(5000, streams.arrivals()),
                    FRAME_S,
                    streams.stay());
            default -> throw new IllegalStateException(motion);
        };
    }

    @Benchmark
    public UdPlaces frame() {
        return mobility.next();
    }
}
