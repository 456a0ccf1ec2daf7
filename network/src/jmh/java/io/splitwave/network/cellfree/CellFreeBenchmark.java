package io.splitwave.network.cellfree;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.Edges;
import io.splitwave.network.mobility.GaussMarkovMotion;
import io.splitwave.network.mobility.GaussMarkovPlan;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import umontreal.ssj.rng.RandomStream;

/** A frame of a cell-free network of 4 antennas, at rest and walking, and what a search builds of it once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CellFreeBenchmark {

    /** L x K. */
    @Param({"8x4", "40x20"})
    public String size;

    private CellFreeFrames resting;
    private CellFreeFrames walking;
    private CellFreeChannel channel;
    private GramTensor gram;
    private Association all;

    @Setup
    public void open() {
        int aps = Integer.parseInt(size.split("x")[0]);
        int uds = Integer.parseInt(size.split("x")[1]);
        RandomStreams streams = new RandomStreams(1);
        Torus torus = Torus.square(500);
        RandomStream places = streams.stream("places", 0);
        List<Position> sites =
                Stream.generate(() -> torus.area().uniform(places)).limit(aps).toList();
        List<Position> at =
                Stream.generate(() -> torus.area().uniform(places)).limit(uds).toList();
        CellFreePlan plan =
                new CellFreePlan(torus, sites, 10, new LogDistancePathLoss(Math.pow(10, -3.05), 1, 3.67), 4, 9);
        Mobility walk = new GaussMarkovMotion(
                new GaussMarkovPlan(torus.area(), 1, OptionalDouble.empty(), 0.3, 0.9),
                Edges.WRAP,
                uds,
                1,
                MobilityStreams.of(streams, 0).motion());
        resting = new CellFreeFrames(
                new AtRest(UdPlaces.atRest(at)), plan.gains(streams, 0), plan.rayleigh("fading", uds, 4, streams, 0));
        walking = new CellFreeFrames(walk, plan.gains(streams, 0), plan.rayleigh("fading", uds, 4, streams, 0));
        channel = resting.next().channel();
        gram = GramTensor.of(channel);
        all = Association.full(aps, uds);
    }

    @Benchmark
    public CellFreeFrame restingFrame() {
        return resting.next();
    }

    @Benchmark
    public CellFreeFrame walkingFrame() {
        return walking.next();
    }

    @Benchmark
    public GramTensor gramTensor() {
        return GramTensor.of(channel);
    }

    @Benchmark
    public UplinkSinr uplinkOfAllAps() {
        return new UplinkSinr(gram, all);
    }
}
