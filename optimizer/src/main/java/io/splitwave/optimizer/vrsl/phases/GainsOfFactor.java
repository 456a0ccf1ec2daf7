package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import umontreal.ssj.rng.RandomStream;

/**
 * The gains of all devices as functions of rows z_n of any length, y_n = z_n/|z_n|, V = Y Y^H instead of v v^H; a
 * direct link is one more row. With rank 1 and no direct link these are {@link GainsOfPhases}.
 *
 * <p>With S = V entrywise times G G^H the gains are a_k = h_k S h_k^H, one product K x N by N x N; Q_w is the conjugate of
 * (H^T Diag(w) conj H) entrywise times G G^H, another; the gradient of -sum w_k a_k by Y is -2 Q_w Y. No memory is
 * allocated after construction, except for returned copies.
 */
public final class GainsOfFactor {
    private static final int RANK = 8;
    private static final long START_SEED = 0xDE1A_75EEDL;

    private final QuadraticGains[] directions;
    private final double[][] gain;
    private final int elements;
    private final int order;
    private final int width; // 2 r
    private final double[][] y; // [2 c], [2 c + 1]: real and imaginary part of column c
    private final double[][] image; // Q_w Y
    private final double[] length; // |z_n|
    private final SplitMatrix v; // Y Y^H
    private final SplitMatrix q; // Q_w

    /**
     * The gains of a frame, with 8 columns.
     *
     * @param channel its channel, N &gt;= 1 IRS elements
     */
    public GainsOfFactor(ChannelState channel) {
        this(channel, RANK);
    }

    GainsOfFactor(ChannelState channel, int rank) {
        directions = Cascade.of(channel).stream().map(QuadraticGains::new).toArray(QuadraticGains[]::new);
        gain = new double[directions.length][channel.userDevices()];
        elements = channel.irsElements();
        order = directions[0].order();
        width = 2 * rank;
        y = new double[width][order];
        image = new double[width][order];
        length = new double[order];
        v = new SplitMatrix(order, order);
        q = new SplitMatrix(order, order);
    }

    int elements() {
        return elements;
    }

    /** Rows of Y: N, and one more with a direct link. */
    int order() {
        return order;
    }

    /**
     * Variables: {@code z[2 c * order + n]} and {@code z[(2 c + 1) * order + n]} are row n of column c.
     *
     * @return how many
     */
    public int variables() {
        return width * order;
    }

    /**
     * How many directions have gains of their own.
     *
     * @return 1 if the uplink is reciprocal, otherwise 2, the downlink first
     */
    public int directions() {
        return directions.length;
    }

    /**
     * Rows close to given phases: the phases in the first column, small values in the others, which would stay zero
     * otherwise. The same phases, the same rows.
     *
     * @param near the phases, rad, of N elements
     * @return variables for {@link #at}
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public double[] rowsNear(PhaseShifts near) {
        if (near.elements() != elements) {
            throw new IllegalArgumentException(
                    "delay relaxation: " + elements + " phases are needed, was " + near.elements());
        }
        double[] z = new double[variables()];
        SplittableRandom random = new SplittableRandom(START_SEED);
        for (int i = 0; i < z.length; i++) {
            z[i] = 0.2 * (random.nextDouble() - 0.5);
        }
        for (int n = 0; n < order; n++) {
            double rad = n < near.elements() ? near.rad(n) : 0;
            z[n] += Math.cos(rad);
            z[order + n] += Math.sin(rad);
        }
        return z;
    }

    /**
     * The gains at these rows.
     *
     * @param z the rows, none of length 0
     * @return {@code [direction][ud]}, the object's own arrays
     */
    public double[][] at(double[] z) {
        normalise(z);
        v.clear();
        for (int m = 0; m < order; m++) {
            for (int c = 0; c < width; c += 2) {
                conjugateRow(y[c], y[c + 1], y[c][m], y[c + 1][m], v.re[m], v.im[m]);
            }
        }
        for (int i = 0; i < directions.length; i++) {
            directions[i].gains(v, gain[i]);
        }
        q.clear();
        return gain;
    }

    /**
     * Adds the weights of a direction to Q_w, which every {@link #at} clears.
     *
     * @param direction 0 for the downlink, {@code directions() - 1} for the uplink
     * @param weight {@code [ud]}
     */
    public void addWeights(int direction, double[] weight) {
        directions[direction].addWeights(weight, q);
    }

    /**
     * The derivative of -Tr(Q_w V) by z at the rows last asked for.
     *
     * @param gradient written to
     */
    public void gradient(double[] gradient) {
        for (int c = 0; c < width; c++) {
            Arrays.fill(image[c], 0.0);
        }
        for (int m = 0; m < order; m++) { // column m of Q_w is the conjugate of its row m
            for (int c = 0; c < width; c += 2) {
                conjugateRow(q.re[m], q.im[m], y[c][m], y[c + 1][m], image[c], image[c + 1]);
            }
        }
        for (int n = 0; n < order; n++) {
            double radial = 0;
            for (int c = 0; c < width; c++) {
                radial += y[c][n] * image[c][n];
            }
            for (int c = 0; c < width; c++) {
                gradient[c * order + n] = -2 * (image[c][n] - radial * y[c][n]) / length[n];
            }
        }
    }

    /** to += conj(x + j w) times (q_re + j q_im). */
    private void conjugateRow(double[] qRe, double[] qIm, double x, double w, double[] toRe, double[] toIm) {
        for (int n = 0; n < order; n++) {
            toRe[n] += qRe[n] * x + qIm[n] * w;
            toIm[n] += qRe[n] * w - qIm[n] * x;
        }
    }

    private void normalise(double[] z) {
        Arrays.fill(length, 0.0);
        for (int c = 0; c < width; c++) {
            for (int n = 0; n < order; n++) {
                length[n] += z[c * order + n] * z[c * order + n];
            }
        }
        for (int n = 0; n < order; n++) {
            length[n] = Math.sqrt(length[n]);
        }
        for (int c = 0; c < width; c++) {
            for (int n = 0; n < order; n++) {
                y[c][n] = z[c * order + n] / length[n];
            }
        }
    }

    /**
     * Upper bound of each device's gain over all phases, one device at a time.
     *
     * @return {@code [direction][ud]}, a new array
     */
    public double[][] largest() {
        double[][] largest = new double[gain.length][];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = new double[gain[i].length];
            for (int k = 0; k < gain[i].length; k++) {
                largest[i][k] = directions[i].largestGain(k);
            }
        }
        return largest;
    }

    /**
     * Phases drawn from V: those of Y xi, xi standard complex normal, as in VRSL Alg. 4.
     *
     * @param z the rows
     * @param stream where two uniforms for each column come from
     * @return N phases; with a direct link relative to its row
     */
    public PhaseShifts draw(double[] z, RandomStream stream) {
        normalise(z);
        double[] re = new double[order];
        double[] im = new double[order];
        for (int c = 0; c < width; c += 2) {
            double radius = Math.sqrt(-Math.log(stream.nextDouble()));
            double angle = 2 * Math.PI * stream.nextDouble();
            conjugateRow(y[c], y[c + 1], radius * Math.cos(angle), -radius * Math.sin(angle), re, im);
        }
        double common = order > elements ? Math.atan2(im[elements], re[elements]) : 0;
        double[] rad = new double[elements];
        for (int n = 0; n < elements; n++) {
            rad[n] = Math.atan2(im[n], re[n]) - common;
        }
        return new PhaseShifts(rad);
    }

    /** Q_w at the rows last asked for. */
    HermitianMatrix weights() {
        return HermitianMatrix.of(exact(q.re), exact(q.im));
    }

    private double[][] exact(double[][] rows) {
        return Arrays.stream(rows).map(row -> Arrays.copyOf(row, order)).toArray(double[][]::new);
    }

    /** Its factor; this object's own arrays. */
    double[][] factor() {
        return y;
    }
}
