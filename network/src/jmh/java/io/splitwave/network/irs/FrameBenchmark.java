package io.splitwave.network.irs;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.FadingStreams;
import io.splitwave.network.channel.PathLosses;
import io.splitwave.network.channel.RayleighChannel;
import io.splitwave.network.geometry.Deployment;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.RingPlacement;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.Optional;
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

/** What the radio costs per frame: drawing the channel, and the gains of all UDs. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameBenchmark {

    private static final int ANTENNAS = 32;

    /** K x N. */
    @Param({"100x32", "1000x128"})
    public String size;

    private RayleighChannel channel;
    private ChannelState frame;
    private PhaseShifts phases;

    @Setup
    public void draw() {
        int uds = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int elements = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        Position irs = new Position(20, 0);
        Deployment deployment = new Deployment(
                new Position(0, 0), irs, new RingPlacement(irs, 2, 10).place(uds, TestStreams.seeded(1)));
        PathLosses losses =
                new PathLosses(new LogDistancePathLoss(1e-3, 1, 2.2), new LogDistancePathLoss(1e-3, 1, 2.8));
        FadingStreams streams = new FadingStreams(
                TestStreams.seeded(2),
                ud -> TestStreams.seeded(10 + ud),
                ud -> TestStreams.seeded(20_000 + ud),
                TestStreams.seeded(3));
        channel = new RayleighChannel(deployment, ANTENNAS, elements, losses, streams, Optional.empty(), false);
        frame = channel.next();
        phases = RandomChannels.phases(elements, TestStreams.seeded(4));
    }

    @Benchmark
    public ChannelState drawFrame() {
        return channel.next();
    }

    @Benchmark
    public EffectiveGains gains() {
        return EffectiveGains.compute(frame, phases);
    }
}
