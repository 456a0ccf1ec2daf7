package io.splitwave.network.propagation;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.RandomWaypoint;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.mobility.WaypointPlan;
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

/** Gains of one frame of 1000 UDs, all of them moving: between two sets of places to and fro. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LargeScaleBenchmark {

    private static final int UDS = 1000;
    private static final double FRAME_S = 0.05;
    private static final Position SITE = new Position(-20, 0);

    @Param({"distance", "blocked", "shadowed-track", "shadowed-map", "umi-track"})
    private String model;

    private LargeScale gains;
    private UdPlaces here;
    private UdPlaces there;

    @Setup
    public void open() {
        RandomStreams streams = new RandomStreams(1);
        RandomWaypoint walk = new RandomWaypoint(
                new WaypointPlan(new Rectangle(0, 0, 100, 100), 1, 3, 0, 0),
                UDS,
                FRAME_S,
                MobilityStreams.of(streams, 0).motion());
        here = walk.next();
        there = walk.next();
        LargeScale distance = new DistanceGains(SITE, new LogDistancePathLoss(1e-3, 1, 2.8));
        UrbanLaw micro = new UrbanMicro(5e9, new Heights(10, 1.5));
        gains = switch (model) {
            case "distance" -> distance;
            case "blocked" -> new BlockedGains(
                    distance, new Blockage(1, 1, 20), FRAME_S, ud -> streams.stream("blockage." + ud, 0));
            case "shadowed-track" -> new ShadowedGains(
                    distance, 6, new TrackNormals(10, ud -> streams.stream("shadowing." + ud, 0)));
            case "shadowed-map" -> new ShadowedGains(
                    distance, 6, new MapNormals(10, 200, streams.stream("shadowing", 0)));
            case "umi-track" -> new UrbanGains(SITE, micro, UrbanChance.perTrack(micro, "direct", streams, 0));
            default -> throw new IllegalStateException(model);
        };
    }

    @Benchmark
    public double twoFrames() {
        return gains.next(here)[0] + gains.next(there)[0];
    }
}
