package io.splitwave.network.cellfree;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import umontreal.ssj.rng.RandomStream;

/** Drops of the default world: 8 APs and 4 UDs uniform on a torus of 1 km, 140 kHz with a noise figure of 7 dB. */
final class CellFreeWorld {
    static final int APS = 8;
    static final int UDS = 4;
    static final double BANDWIDTH_HZ = 140e3;
    static final double NOISE_W = Math.pow(10, (-174 + 7 - 30) / 10.0) * BANDWIDTH_HZ;
    static final double UD_POWER_W = 0.1;

    private final CellFreeFrames frames;
    private CellFreeFrame frame;

    CellFreeWorld(long drop, int antennas) {
        RandomStreams streams = new RandomStreams(100 + drop);
        Torus torus = Torus.square(500);
        RandomStream places = streams.stream("places", 0);
        List<Position> aps = uniform(torus, APS, places);
        List<Position> uds = uniform(torus, UDS, places);
        CellFreePlan plan =
                new CellFreePlan(torus, aps, 10, new LogDistancePathLoss(Math.pow(10, -3.05), 1, 3.67), 4, 9);
        frames = new CellFreeFrames(
                new AtRest(UdPlaces.atRest(uds)),
                plan.gains(streams, 0),
                plan.rayleigh("fading", UDS, antennas, streams, 0));
        frame = frames.next();
    }

    private static List<Position> uniform(Torus torus, int count, RandomStream stream) {
        return Stream.generate(() -> torus.area().uniform(stream)).limit(count).toList();
    }

    MeanGains mean() {
        return frame.meanGains();
    }

    /** The next draw of the small-scale fading at the same mean gains. */
    GramTensor next() {
        frame = frames.next();
        return GramTensor.of(frame.channel());
    }

    /** The strongest access points of each device. */
    Association strongest(int each) {
        boolean[][] serves = new boolean[APS][UDS];
        for (int ud = 0; ud < UDS; ud++) {
            int of = ud;
            IntStream.range(0, APS)
                    .boxed()
                    .sorted(Comparator.comparingDouble(ap -> -mean().gain(ap, of)))
                    .limit(each)
                    .forEach(ap -> serves[ap][of] = true);
        }
        return new Association(serves);
    }

    /** Powers in inverse proportion to the mean gain to the cluster, the weakest device at full power. */
    double[] inversePowerW(Association serving) {
        double[] gain = new double[UDS];
        for (int ud = 0; ud < UDS; ud++) {
            for (int ap : serving.clusterOf(ud)) {
                gain[ud] += mean().gain(ap, ud);
            }
        }
        double least = Arrays.stream(gain).min().orElseThrow();
        return Arrays.stream(gain).map(of -> UD_POWER_W * least / of).toArray();
    }
}
