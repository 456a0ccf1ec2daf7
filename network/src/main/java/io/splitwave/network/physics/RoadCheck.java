package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.Road;
import io.splitwave.network.mobility.RoadTraffic;
import io.splitwave.network.mobility.TruncatedNormal;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * Vehicles on a road: the share that is on it is that of mean times, and their mean speed at an instant is the harmonic
 * mean of the speeds at which they enter, which is less than the plain mean. At the start and later.
 */
public final class RoadCheck implements PhysicsCheck {

    private static final TruncatedNormal SPEED = new TruncatedNormal(14, 3, 8, 20);
    /** E[1/v] of that distribution: numerical integral with 30 digits. */
    private static final double MEAN_INVERSE_SPEED = 0.0742071789547760527735617;

    private static final double LENGTH_M = 400;
    private static final double OUTSIDE_S = 20;
    private static final int UDS = 4000;
    private static final double FRAME_S = 1;
    private static final int LATER = 300;

    private final double modelOutsideS;

    /** The check of the model as it is. */
    public RoadCheck() {
        this(OUTSIDE_S);
    }

    /** The check of vehicles that stay away for another time, to see it fail. */
    RoadCheck(double modelOutsideS) {
        this.modelOutsideS = modelOutsideS;
    }

    @Override
    public String name() {
        return "road-traffic";
    }

    @Override
    public List<CheckResult> run(long seed) {
        Road road =
                new Road(new Position(0, 0), 0, LENGTH_M, List.of(new Road.Lane(2, true), new Road.Lane(-2, false)));
        Mobility mobility = new RoadTraffic(
                road,
                SPEED,
                modelOutsideS,
                UDS,
                FRAME_S,
                MobilityStreams.of(new RandomStreams(seed), 0).motion());
        List<CheckResult> results = new ArrayList<>();
        judge("at the start", mobility.next(), results);
        UdPlaces places = null;
        for (int frame = 1; frame <= LATER; frame++) {
            places = mobility.next();
        }
        judge("after " + Math.round(LATER * FRAME_S) + " s", places, results);
        return results;
    }

    private static void judge(String when, UdPlaces places, List<CheckResult> results) {
        int on = 0;
        double sum = 0;
        double squares = 0;
        for (int ud = 0; ud < UDS; ud++) {
            if (places.present(ud)) {
                on++;
                sum += places.speedMps(ud);
                squares += places.speedMps(ud) * places.speedMps(ud);
            }
        }
        double crossingS = LENGTH_M * MEAN_INVERSE_SPEED;
        double share = crossingS / (crossingS + OUTSIDE_S);
        results.add(new CheckResult(
                "road, share of vehicles on it, " + when,
                "renewal theory, mean time on over mean cycle",
                "1",
                share,
                (double) on / UDS,
                Confidence.Z * Math.sqrt(share * (1 - share) / UDS),
                Confidence.of(UDS + " vehicles")));
        double mean = sum / on;
        results.add(new CheckResult(
                "road, mean speed of those on it, " + when,
                "Wardrop 1952, space-mean speed 1 / E[1/v]",
                "m/s",
                1 / MEAN_INVERSE_SPEED,
                mean,
                Confidence.Z * Math.sqrt((squares / on - mean * mean) / on),
                Confidence.of(on + " vehicles")));
    }
}
