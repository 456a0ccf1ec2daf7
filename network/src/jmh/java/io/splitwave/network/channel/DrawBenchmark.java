package io.splitwave.network.channel;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.TestStreams;
import io.splitwave.network.fading.BulkNormals;
import io.splitwave.network.fading.Carrier;
import io.splitwave.network.fading.CorrelatedFading;
import io.splitwave.network.fading.Doppler;
import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.FadingNormals;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.JakesFading;
import io.splitwave.network.fading.LineOfSight;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.fading.RicianFading;
import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.RingPlacement;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Arrays;
import java.util.List;
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

/** A frame of K = 1000, N = 128, N_AP = 32 beside the normals that it takes, for both sources and each kind of fading. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DrawBenchmark {

    private static final int UDS = 1000;
    private static final int ELEMENTS = 128;
    private static final int ANTENNAS = 32;
    private static final double FRAME_S = 1e-3;

    @Param({"streams", "bulk"})
    public String source;

    private NormalSource apIrsNormals;
    private NormalSource irsUdNormals;
    private double[] normals;
    private long frame;
    private ChannelFrames rayleigh;
    private ChannelFrames gaussMarkov;
    private ChannelFrames jakes;
    private ChannelFrames rician;
    private ChannelFrames correlated;

    @Setup
    public void prepare() {
        apIrsNormals = normals().ofApIrs();
        irsUdNormals = normals().ofIrsUd(UDS);
        normals = new double[2 * ELEMENTS];
        Doppler doppler = Doppler.ofSpeed(new Carrier(3.5e9));
        rayleigh = channel(white());
        gaussMarkov = channel(new GaussMarkovFading(
                UDS,
                ELEMENTS,
                FrameMemory.ofDoppler(doppler, FRAME_S),
                normals().ofIrsUd(UDS)));
        jakes = channel(
                new JakesFading(UDS, ELEMENTS, 32, doppler, FRAME_S, normals().ofIrsUd(UDS)));
        ElementArray panel = ElementArray.panel(8, 16, 0.5, 0);
        rician = channel(new RicianFading(
                white(), 3, LineOfSight.toUserDevices(panel, new Position(20, 0), 3, new Carrier(3.5e9))));
        correlated = channel(
                new CorrelatedFading(white(), Optional.empty(), Optional.of(SpatialCorrelation.isotropic(panel))));
    }

    private FadingNormals normals() {
        RandomStreams streams = new RandomStreams(1);
        return source.equals("bulk") ? new BulkNormals(streams, 0) : FadingStreams.of(streams, 0);
    }

    private Fading white() {
        return new RayleighFading(UDS, ELEMENTS, normals().ofIrsUd(UDS));
    }

    private ChannelFrames channel(Fading irsUd) {
        List<Position> at = new RingPlacement(new Position(20, 0), 2, 10).place(UDS, TestStreams.seeded(1));
        double[] speedMps = new double[UDS];
        Arrays.setAll(speedMps, ud -> 1 + 0.01 * ud);
        boolean[] present = new boolean[UDS];
        Arrays.fill(present, true);
        UdPlaces places = new UdPlaces(at, speedMps, present);
        double[] gains = new double[UDS];
        Arrays.fill(gains, 1e-6);
        return new ComposedChannel(
                () -> places,
                new FixedLink(
                        1e-6, new RayleighFading(ELEMENTS, ANTENNAS, normals().ofApIrs())),
                new UdLink(now -> gains, irsUd),
                Optional.empty(),
                Optional.empty());
    }

    /** The normals of one frame and nothing else. */
    @Benchmark
    public double[] normalsAlone() {
        for (int element = 0; element < ELEMENTS; element++) {
            apIrsNormals.fill(element, frame, normals, 2 * ANTENNAS);
        }
        for (int ud = 0; ud < UDS; ud++) {
            irsUdNormals.fill(ud, frame, normals, 2 * ELEMENTS);
        }
        frame++;
        return normals;
    }

    @Benchmark
    public ChannelFrame rayleigh() {
        return rayleigh.next();
    }

    @Benchmark
    public ChannelFrame gaussMarkov() {
        return gaussMarkov.next();
    }

    @Benchmark
    public ChannelFrame jakes() {
        return jakes.next();
    }

    @Benchmark
    public ChannelFrame rician() {
        return rician.next();
    }

    @Benchmark
    public ChannelFrame correlated() {
        return correlated.next();
    }
}
