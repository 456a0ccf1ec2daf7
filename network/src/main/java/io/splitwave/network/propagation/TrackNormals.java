package io.splitwave.network.propagation;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * Normals that lose their memory along each UD's own track: correlation e^(-moved / d_cor) from frame to frame, TR 38.901
 * (7.4-5), after M. Gudmundson, "Correlation model for shadow fading in mobile radio systems", Electronics Letters 27,
 * 1991. UDs are independent of each other, even at one place, and a UD that comes back finds another value.
 *
 * <p>A UD that has not moved keeps its value and draws nothing. Between two frames the straight line counts as the way.
 */
public final class TrackNormals implements SpatialNormals {

    private final double decorrelationM;
    private final IntFunction<RandomStream> streamOf;
    private RandomStream[] streams;
    private UdPlaces before;
    private double[] value;

    /**
     * Normals before frame 0.
     *
     * @param decorrelationM d_cor, way over which the correlation falls to 1/e, m, finite, greater than 0
     * @param streamOf UD to its own stream, asked once per UD
     * @throws IllegalArgumentException if the distance is out of range
     */
    public TrackNormals(double decorrelationM, IntFunction<RandomStream> streamOf) {
        if (!(decorrelationM > 0) || Double.isInfinite(decorrelationM)) {
            throw new IllegalArgumentException(
                    "shadowing: decorrelationM must be finite and > 0, was " + decorrelationM);
        }
        this.decorrelationM = decorrelationM;
        this.streamOf = Objects.requireNonNull(streamOf, "streamOf");
    }

    @Override
    public double[] next(UdPlaces places) {
        if (before == null) {
            open(places.userDevices());
        } else if (places != before) {
            for (int ud = 0; ud < value.length; ud++) {
                move(ud, places);
            }
        }
        before = places;
        return value.clone();
    }

    private void open(int userDevices) {
        streams = new RandomStream[userDevices];
        value = new double[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            streams[ud] = Objects.requireNonNull(streamOf.apply(ud), "shadowing stream of UD " + ud);
            value[ud] = normal(ud);
        }
    }

    private void move(int ud, UdPlaces places) {
        double movedM = Math.hypot(places.xM(ud) - before.xM(ud), places.yM(ud) - before.yM(ud));
        if (movedM > 0) {
            double kept = Math.exp(-movedM / decorrelationM);
            value[ud] = kept * value[ud] + Math.sqrt(1 - kept * kept) * normal(ud);
        }
    }

    private double normal(int ud) {
        return NormalDist.inverseF01(streams[ud].nextDouble());
    }
}
