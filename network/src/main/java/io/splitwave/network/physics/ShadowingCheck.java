package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.Decibels;
import io.splitwave.network.propagation.LargeScale;
import io.splitwave.network.propagation.MapNormals;
import io.splitwave.network.propagation.ShadowedGains;
import io.splitwave.network.propagation.SpatialNormals;
import io.splitwave.network.propagation.TrackNormals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Shadowing in dB: its variance, and the correlation e^(-d / d_cor) of TR 38.901 (7.4-5), for UDs that walk on tracks of
 * their own and between places of shared maps. Averages run over independent tracks or maps.
 */
public final class ShadowingCheck implements PhysicsCheck {

    private static final String SOURCE = "TR 38.901 (7.4-5)";
    /** UMa without line of sight, Tables 7.4.1-1 and 7.5-6. */
    /** Gain without shadowing: far below 1, where gains are cut off. */
    private static final double OPEN = 1e-10;

    private static final double DEVIATION_DB = 6;

    private static final double DECORRELATION_M = 50;
    private static final double STEP_M = 5;
    private static final int[] STEPS = {1, 5, 10, 20};
    private static final int TRACKS = 4000;
    private static final int MAPS = 2000;
    private static final int WAVES = 100;

    private final double modelDecorrelationM;

    /** The check of the models as they are. */
    public ShadowingCheck() {
        this(DECORRELATION_M);
    }

    /** The check of a model of another memory, to see it fail. */
    ShadowingCheck(double modelDecorrelationM) {
        this.modelDecorrelationM = modelDecorrelationM;
    }

    @Override
    public String name() {
        return "shadowing";
    }

    @Override
    public List<CheckResult> run(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        List<CheckResult> results = new ArrayList<>();
        judge("shadowing on tracks", tracks(streams), results);
        judge("shadowing on maps", maps(streams), results);
        return results;
    }

    /** Shadowing in dB after 0, 1, 2, ... steps: value[step][track]. */
    private double[][] tracks(RandomStreams streams) {
        LargeScale gains = shadowed(new TrackNormals(modelDecorrelationM, ud -> streams.stream("track." + ud, 0)));
        double[][] value = new double[STEPS[STEPS.length - 1] + 1][];
        for (int step = 0; step < value.length; step++) {
            value[step] =
                    lossDb(gains.next(UdPlaces.atRest(Collections.nCopies(TRACKS, new Position(step * STEP_M, 3)))));
        }
        return value;
    }

    /** The same on maps, all steps at once as UDs along a line that is not along an axis: value[step][map]. */
    private double[][] maps(RandomStreams streams) {
        int steps = STEPS[STEPS.length - 1] + 1;
        List<Position> line = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            line.add(new Position(0.6 * STEP_M * step, 0.8 * STEP_M * step));
        }
        UdPlaces places = UdPlaces.atRest(line);
        double[][] value = new double[steps][MAPS];
        for (int map = 0; map < MAPS; map++) {
            double[] lossDb = lossDb(shadowed(new MapNormals(modelDecorrelationM, WAVES, streams.stream("map", map)))
                    .next(places));
            for (int step = 0; step < steps; step++) {
                value[step][map] = lossDb[step];
            }
        }
        return value;
    }

    private static LargeScale shadowed(SpatialNormals normals) {
        return new ShadowedGains(ShadowingCheck::open, DEVIATION_DB, normals);
    }

    private static double[] open(UdPlaces places) {
        double[] gains = new double[places.userDevices()];
        Arrays.fill(gains, OPEN);
        return gains;
    }

    private static double[] lossDb(double[] gains) {
        return Arrays.stream(gains).map(gain -> -Decibels.of(gain / OPEN)).toArray();
    }

    private static void judge(String what, double[][] value, List<CheckResult> results) {
        double variance = DEVIATION_DB * DEVIATION_DB;
        results.add(NormalSample.variance(
                what + ", variance", "TR 38.901 Table 7.4.1-1", "dB^2", variance, value[value.length - 1]));
        for (int steps : STEPS) {
            results.add(NormalSample.correlation(
                    what + ", correlation over " + Math.round(steps * STEP_M) + " m",
                    SOURCE,
                    Math.exp(-steps * STEP_M / DECORRELATION_M),
                    variance,
                    value[0],
                    value[steps]));
        }
    }
}
