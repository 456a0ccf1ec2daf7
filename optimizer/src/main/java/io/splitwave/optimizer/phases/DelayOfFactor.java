package io.splitwave.optimizer.phases;

import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.relaxation.HermitianMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * F(Y Y^H) with optimal powers as a function of rows z_n of any length, y_n = z_n/|z_n|; a direct link is one more row.
 *
 * <p>With S = Y Y^H entrywise times G G^H the gains are a_k = h_k S h_k^H, one product K x N by N x N; Q_w is the
 * conjugate of (H^T Diag(w) conj H) entrywise times G G^H, another; the gradient by Y is -2 Q_w Y. Nothing is allocated
 * once made, except what {@link #weights} hands out.
 */
final class DelayOfFactor implements Lbfgs.Smooth {
    private final TransferDelay delay;
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

    DelayOfFactor(FrameContext context, int[] cut, int rank) {
        List<Cascade> cascades = Cascade.of(context.channel());
        delay = new TransferDelay(context, cut, cascades);
        directions = cascades.stream().map(QuadraticGains::new).toArray(QuadraticGains[]::new);
        gain = new double[directions.length][context.userDevices()];
        elements = context.channel().irsElements();
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

    /** Variables: {@code z[2 c * order + n]} and {@code z[(2 c + 1) * order + n]} are row n of column c. */
    int variables() {
        return width * order;
    }

    void restart() {
        delay.restart();
    }

    @Override
    public double at(double[] z, double[] gradient) {
        double value = linearise(z);
        if (!Double.isFinite(value)) {
            return value;
        }
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
        return value;
    }

    private static void conjugateRow(double[] qRe, double[] qIm, double x, double w, double[] toRe, double[] toIm) {
        for (int n = 0; n < qRe.length; n++) {
            toRe[n] += qRe[n] * x + qIm[n] * w;
            toIm[n] += qRe[n] * w - qIm[n] * x;
        }
    }

    /** F, with factor, gains, powers and Q_w at z left in this object. */
    double linearise(double[] z) {
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
        double value = delay.optimal(gain);
        q.clear();
        if (Double.isFinite(value)) {
            for (int i = 0; i < directions.length; i++) {
                directions[i].addWeights(delay.weight(i), q);
            }
        }
        return value;
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

    /** Q_w = -dF/dV at the point last linearised. */
    HermitianMatrix weights() {
        return HermitianMatrix.of(q.re, q.im);
    }

    /** Its factor; this object's own arrays. */
    double[][] factor() {
        return y;
    }

    /** Tr(Q_w V0) = sum of weight times gain. */
    double trace() {
        double sum = 0;
        for (int i = 0; i < directions.length; i++) {
            for (int k = 0; k < gain[i].length; k++) {
                sum += delay.weight(i)[k] * gain[i][k];
            }
        }
        return sum;
    }

    /** See {@link TransferDelay#powerSlackS}. */
    double powerSlackS() {
        return delay.powerSlackS();
    }

    /** Prices at the point last linearised, with a proven bound of what the gains are worth under them. */
    GainPrices prices(double worthS) {
        double[][] perGain = new double[directions.length][];
        for (int i = 0; i < directions.length; i++) {
            perGain[i] = delay.weight(i).clone();
        }
        return new GainPrices(delay.pricePerWatt(), perGain, worthS);
    }

    double[][] copyGains() {
        return Arrays.stream(gain).map(double[]::clone).toArray(double[][]::new);
    }
}
