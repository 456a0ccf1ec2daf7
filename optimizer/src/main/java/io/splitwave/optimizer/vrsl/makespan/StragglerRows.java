package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.optimizer.vrsl.phases.GainsOfFactor;
import io.splitwave.optimizer.vrsl.phases.Lbfgs;

/** {@link StragglerTime} with rows of any length instead of phases: convex in V = Y Y^H, so without bad minima. */
final class StragglerRows implements Lbfgs.Smooth {
    private final StragglerTime time;
    private final GainsOfFactor gains;
    private double[][] gain; // of the rows asked last

    StragglerRows(StragglerTime time, GainsOfFactor gains) {
        this.time = time;
        this.gains = gains;
    }

    @Override
    public double at(double[] z, double[] gradient) {
        return at(z, gradient, Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(double[] z, double[] gradient, double most) {
        double timeS = at(z);
        if (timeS <= most && timeS < Double.POSITIVE_INFINITY) {
            gains.addWeights(0, time.downWeight());
            gains.addWeights(gain.length - 1, time.upWeight());
            gains.gradient(gradient);
        }
        return timeS;
    }

    /** T without its gradient. */
    double at(double[] z) {
        gain = gains.at(z);
        return time.at(gain[0], gain[gain.length - 1]);
    }

    double[] downGain() {
        return gain[0];
    }

    double[] upGain() {
        return gain[gain.length - 1];
    }
}
