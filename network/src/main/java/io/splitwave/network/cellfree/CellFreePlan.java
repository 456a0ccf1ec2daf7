package io.splitwave.network.cellfree;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.fading.StreamNormals;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.propagation.DistanceGains;
import io.splitwave.network.propagation.DistanceLaw;
import io.splitwave.network.propagation.JointNormals;
import io.splitwave.network.propagation.LargeScale;
import io.splitwave.network.propagation.PairCorrelation;
import io.splitwave.network.propagation.ShadowedGains;
import io.splitwave.network.propagation.SlantDistance;
import io.splitwave.network.propagation.WrappedGains;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Access points on a torus, and what lies between them and the devices: path loss over the distance in space, and shadowing
 * that two devices share the more the nearer they are; that of two access points is independent. The figures of UCSFL's
 * source are those of Björnson and Sanguinetti, "Making cell-free massive MIMO competitive", 2020: -30.5 dB at 1 m, exponent
 * 3.67, 10 m above the devices, 4 dB, halving over 9 m.
 *
 * @param torus the area
 * @param accessPoints places of the L access points, at least one
 * @param riseM how much higher than the devices they are, m, finite, at least 0
 * @param pathLoss gain over the distance in space
 * @param shadowingDb standard deviation of the shadowing, dB, finite, at least 0
 * @param shadowingHalvesM distance of two devices over which the correlation of their shadowing falls to a half, m, finite,
 *     greater than 0
 */
public record CellFreePlan(
        Torus torus,
        List<Position> accessPoints,
        double riseM,
        DistanceLaw pathLoss,
        double shadowingDb,
        double shadowingHalvesM) {

    /**
     * Checks the figures.
     *
     * @param torus the area
     * @param accessPoints places of the L access points, at least one
     * @param riseM how much higher than the devices they are, m
     * @param pathLoss gain over the distance in space
     * @param shadowingDb standard deviation of the shadowing, dB
     * @param shadowingHalvesM distance over which the correlation falls to a half, m
     * @throws IllegalArgumentException if a figure is out of its range or there is no access point
     */
    public CellFreePlan {
        Objects.requireNonNull(torus, "torus");
        Objects.requireNonNull(pathLoss, "pathLoss");
        accessPoints = List.copyOf(accessPoints);
        if (accessPoints.isEmpty()) {
            throw new IllegalArgumentException("cell-free plan: at least 1 AP is needed, was 0");
        }
        require("riseM", riseM >= 0, ">= 0", riseM);
        require("shadowingDb", shadowingDb >= 0, ">= 0", shadowingDb);
        require("shadowingHalvesM", shadowingHalvesM > 0, "> 0", shadowingHalvesM);
    }

    /**
     * Mean gains of each access point. The streams are {@code shadowing.cell-free.<ap>.<ud>}.
     *
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return one per access point, before frame 0
     * @throws IllegalArgumentException if the replication is negative
     */
    public List<LargeScale> gains(RandomStreams streams, int replication) {
        PairCorrelation correlation = PairCorrelation.halvingOver(shadowingHalvesM, torus);
        return IntStream.range(0, accessPoints.size())
                .mapToObj(ap -> (LargeScale) new ShadowedGains(
                        new WrappedGains(
                                new DistanceGains(accessPoints.get(ap), new SlantDistance(pathLoss, riseM)),
                                torus,
                                accessPoints.get(ap)),
                        shadowingDb,
                        new JointNormals(
                                correlation,
                                ud -> streams.stream("shadowing.cell-free." + ap + "." + ud, replication))))
                .toList();
    }

    /**
     * Rayleigh fading of all links, independent from frame to frame.
     *
     * @param purpose first part of the names of the streams; those of a run are of {@code fading}
     * @param userDevices K, at least 1
     * @param antennas N of each access point, at least 1
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return the fading, before frame 0
     * @throws IllegalArgumentException if a count is less than 1 or the replication is negative
     */
    public ApFading rayleigh(String purpose, int userDevices, int antennas, RandomStreams streams, int replication) {
        return fading(ap ->
                new RayleighFading(userDevices, antennas, normals(purpose, ap, userDevices, streams, replication)));
    }

    /**
     * Fading of all links, such as with a memory or a line of sight.
     *
     * @param ofAp access point to its fading, K x N; normals of {@link #normals} keep the links independent, a line of sight
     *     needs {@link io.splitwave.network.fading.WrappedFading}
     * @return the fading, before frame 0
     * @throws IllegalArgumentException if the shapes differ
     */
    public ApFading fading(IntFunction<Fading> ofAp) {
        return new ApFading(
                IntStream.range(0, accessPoints.size()).mapToObj(ofAp).toList());
    }

    /**
     * Normals of the fading of an access point. The streams are {@code <purpose>.cell-free.<ap>.<ud>}.
     *
     * @param purpose first part of the names
     * @param ap access point l, 0..L-1
     * @param userDevices K, at least 1
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return fresh normals, a row per device
     * @throws IllegalArgumentException if the replication is negative
     */
    public static NormalSource normals(
            String purpose, int ap, int userDevices, RandomStreams streams, int replication) {
        return StreamNormals.perRow(
                userDevices, ud -> streams.stream(purpose + ".cell-free." + ap + "." + ud, replication));
    }

    private static void require(String name, boolean holds, String bound, double value) {
        if (!holds || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "cell-free plan: " + name + " must be finite and " + bound + ", was " + value);
        }
    }
}
