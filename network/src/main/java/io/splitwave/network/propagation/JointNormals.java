package io.splitwave.network.propagation;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * Normals of all UDs of one site together, correlated by their distance in every frame and from each frame to the next, e^(-d /
 * d_cor). They are exactly Gaussian with these covariances: the values of a frame are drawn given all values of the frame
 * before, through the Cholesky factor of both. UDs at one place have the same value, and a UD that stays keeps its own.
 *
 * <p>Frames further apart follow from that: a UD that comes back later finds another value ({@link MapNormals} remembers it).
 * The work is K^3 per frame in which a UD moves.
 */
public final class JointNormals implements SpatialNormals {

    private final PairCorrelation correlation;
    private final IntFunction<RandomStream> streamOf;
    private RandomStream[] streams;
    private UdPlaces before;
    private double[] value;

    /**
     * Normals before frame 0.
     *
     * @param correlation of the places; may be shared with other sites of the same UDs
     * @param streamOf UD to its own stream, asked once per UD
     */
    public JointNormals(PairCorrelation correlation, IntFunction<RandomStream> streamOf) {
        this.correlation = Objects.requireNonNull(correlation, "correlation");
        this.streamOf = Objects.requireNonNull(streamOf, "streamOf");
    }

    @Override
    public double[] next(UdPlaces places) {
        if (before == null) {
            open(places);
        } else if (places != before && moved(places)) {
            move(places);
        }
        before = places;
        return value.clone();
    }

    private void open(UdPlaces places) {
        int uds = places.userDevices();
        streams = new RandomStream[uds];
        for (int ud = 0; ud < uds; ud++) {
            streams[ud] = Objects.requireNonNull(streamOf.apply(ud), "shadowing stream of UD " + ud);
        }
        double[] white = white();
        double[][] factor = correlation.factor(null, places);
        value = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            value[ud] = product(factor[ud], 0, white, ud + 1);
        }
    }

    private boolean moved(UdPlaces places) {
        for (int ud = 0; ud < value.length; ud++) {
            if (!correlation.stays(ud, before, places)) {
                return true;
            }
        }
        return false;
    }

    private void move(UdPlaces places) {
        int uds = value.length;
        double[][] factor = correlation.factor(before, places);
        double[] earlier = new double[uds]; // white: the factor times it is the value of the frame before
        for (int ud = 0; ud < uds; ud++) {
            double pivot = factor[ud][ud];
            earlier[ud] = pivot == 0 ? 0 : (value[ud] - product(factor[ud], 0, earlier, ud)) / pivot;
        }
        double[] fresh = white();
        double[] later = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            later[ud] = correlation.stays(ud, before, places)
                    ? value[ud]
                    : product(factor[uds + ud], 0, earlier, uds) + product(factor[uds + ud], uds, fresh, ud + 1);
        }
        value = later;
    }

    private double[] white() {
        double[] normals = new double[streams.length];
        for (int ud = 0; ud < normals.length; ud++) {
            normals[ud] = NormalDist.inverseF01(streams[ud].nextDouble());
        }
        return normals;
    }

    private static double product(double[] row, int from, double[] vector, int terms) {
        double sum = 0;
        for (int term = 0; term < terms; term++) {
            sum += row[from + term] * vector[term];
        }
        return sum;
    }
}
