package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import io.splitwave.optimizer.vrsl.FrameContext;
import java.util.Arrays;

/** F(Y Y^H) with optimal powers, each device's transfers times its weight, as a function of the rows of Y. */
final class DelayOfFactor implements Lbfgs.Smooth {
    private final TransferDelay delay;
    private final GainsOfFactor gains;
    private double[][] gain; // of the rows last asked for

    DelayOfFactor(FrameContext context, int[] cut, double[] share, GainsOfFactor gains) {
        this.delay = new TransferDelay(context, cut, share, Cascade.of(context.channel()));
        this.gains = gains;
    }

    /** Every device has weight 1. */
    DelayOfFactor(FrameContext context, int[] cut, int rank) {
        this(context, cut, TransferDelay.alike(context), new GainsOfFactor(context.channel(), rank));
    }

    int elements() {
        return gains.elements();
    }

    int order() {
        return gains.order();
    }

    int variables() {
        return gains.variables();
    }

    void restart() {
        delay.restart();
    }

    @Override
    public double at(double[] z, double[] gradient) {
        return at(z, gradient, Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(double[] z, double[] gradient, double most) {
        gain = gains.at(z);
        double value = delay.optimal(gain);
        if (value <= most && Double.isFinite(value)) {
            addWeights();
            gains.gradient(gradient);
        }
        return value;
    }

    /** F, with factor, gains, powers and Q_w at z left in this object. */
    double linearise(double[] z) {
        gain = gains.at(z);
        double value = delay.optimal(gain);
        if (Double.isFinite(value)) {
            addWeights();
        }
        return value;
    }

    private void addWeights() {
        for (int i = 0; i < gain.length; i++) {
            gains.addWeights(i, delay.weight(i));
        }
    }

    /** Q_w = -dF/dV at the point last linearised. */
    HermitianMatrix weights() {
        return gains.weights();
    }

    /** Its factor; an array of the gains' own. */
    double[][] factor() {
        return gains.factor();
    }

    /** Tr(Q_w V0) = sum of weight times gain. */
    double trace() {
        double sum = 0;
        for (int i = 0; i < gain.length; i++) {
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
        double[][] perGain = new double[gain.length][];
        for (int i = 0; i < gain.length; i++) {
            perGain[i] = delay.weight(i).clone();
        }
        return new GainPrices(delay.pricePerWatt(), perGain, worthS);
    }

    double[][] copyGains() {
        return Arrays.stream(gain).map(double[]::clone).toArray(double[][]::new);
    }
}
