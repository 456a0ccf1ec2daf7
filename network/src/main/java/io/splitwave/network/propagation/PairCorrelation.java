package io.splitwave.network.propagation;

import io.splitwave.network.geometry.Metric;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Correlation e^(-d / d_cor) between any two places of UDs, of one frame or of two frames in a row, as the Cholesky factor of
 * all of them together. One object serves all sites that see the same UDs: a pair of frames is factored once.
 *
 * <p>Where a place is the same as an earlier one to rounding, its pivot is 0 and its column of the factor as well, so that
 * both have the same value. Nothing is added to the diagonal.
 */
public final class PairCorrelation {
    /** Pivots below it come from rounding: 1e-12 is the pivot of two places that are 4 pm apart at d_cor = 9 m. */
    private static final double ROUNDING = 1e-12;
    /** A pivot below minus this is not rounding. */
    private static final double NEGATIVE = 1e-9;

    private final double decorrelationM;
    private final Metric metric;
    private UdPlaces before;
    private UdPlaces now;
    private double[][] factor;

    /**
     * Correlations of a distance.
     *
     * @param decorrelationM d_cor, distance over which the correlation falls to 1/e, m, finite, greater than 0
     * @param metric distance of two places
     * @throws IllegalArgumentException if the distance is out of its range
     */
    public PairCorrelation(double decorrelationM, Metric metric) {
        if (!(decorrelationM > 0) || Double.isInfinite(decorrelationM)) {
            throw new IllegalArgumentException(
                    "shadowing: decorrelationM must be finite and > 0, was " + decorrelationM);
        }
        this.decorrelationM = decorrelationM;
        this.metric = Objects.requireNonNull(metric, "metric");
    }

    /**
     * Correlations that halve, 2^(-d / d_half).
     *
     * @param halvingM d_half, distance over which the correlation falls to a half, m, finite, greater than 0
     * @param metric distance of two places
     * @return the correlations
     * @throws IllegalArgumentException if the distance is out of its range
     */
    public static PairCorrelation halvingOver(double halvingM, Metric metric) {
        return new PairCorrelation(halvingM / Math.log(2), metric);
    }

    /** Whether a UD is at one place in two frames. */
    boolean stays(int ud, UdPlaces earlier, UdPlaces later) {
        return metric.distanceM(earlier.xM(ud), earlier.yM(ud), later.xM(ud), later.yM(ud)) == 0;
    }

    /**
     * Lower triangular factor of the correlations of all UDs: rows 0..K-1 are their places before, rows K..2K-1 those now.
     * Without an earlier frame, rows 0..K-1 are those now. Not to be written to.
     */
    double[][] factor(UdPlaces earlier, UdPlaces later) {
        if (factor == null || earlier != before || later != now) {
            factor = cholesky(correlations(earlier, later));
            before = earlier;
            now = later;
        }
        return factor;
    }

    private double[][] correlations(UdPlaces earlier, UdPlaces later) {
        int uds = later.userDevices();
        int rows = earlier == null ? uds : 2 * uds;
        double[][] of = new double[rows][];
        for (int row = 0; row < rows; row++) {
            of[row] = new double[row + 1];
            UdPlaces one = row < rows - uds ? earlier : later;
            for (int column = 0; column <= row; column++) {
                UdPlaces other = column < rows - uds ? earlier : later;
                double distanceM = metric.distanceM(
                        one.xM(row % uds), one.yM(row % uds), other.xM(column % uds), other.yM(column % uds));
                of[row][column] = Math.exp(-distanceM / decorrelationM);
            }
        }
        return of;
    }

    private static double[][] cholesky(double[][] lower) {
        for (int row = 0; row < lower.length; row++) {
            double[] of = lower[row];
            for (int column = 0; column < row; column++) {
                double pivot = lower[column][column];
                of[column] = pivot == 0 ? 0 : (of[column] - product(of, lower[column], column)) / pivot;
            }
            double rest = of[row] - product(of, of, row);
            if (rest < -NEGATIVE) {
                throw new IllegalStateException("shadowing: the distances of UDs allow no correlation e^(-d / d_cor)"
                        + " (pivot " + rest + " of UD " + row + "): the area is too small for d_cor");
            }
            of[row] = rest <= ROUNDING ? 0 : Math.sqrt(rest);
        }
        return lower;
    }

    private static double product(double[] one, double[] other, int terms) {
        double sum = 0;
        for (int term = 0; term < terms; term++) {
            sum += one[term] * other[term];
        }
        return sum;
    }
}
