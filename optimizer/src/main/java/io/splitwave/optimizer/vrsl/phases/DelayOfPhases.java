package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.optimizer.vrsl.FrameContext;
import java.util.Arrays;

/** F(theta) with optimal powers, and its gradient: N variables, no memory allocated after construction. */
final class DelayOfPhases implements Lbfgs.Smooth {
    private final TransferDelay delay;
    private final GainsOfPhases gains;

    DelayOfPhases(FrameContext context, int[] cut) {
        delay = new TransferDelay(context, cut, Cascade.of(context.channel()));
        gains = new GainsOfPhases(context.channel());
    }

    int elements() {
        return gains.elements();
    }

    /** See {@link PowerSplit#restart}. */
    void restart() {
        delay.restart();
    }

    /** P_k at the phases last asked for; its own array. */
    double[] powerW() {
        return delay.powerW();
    }

    @Override
    public double at(double[] theta, double[] gradient) {
        return at(theta, gradient, Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(double[] theta, double[] gradient, double most) {
        double value = delay.optimal(gains.at(theta));
        if (!(value <= most)) {
            return value;
        }
        Arrays.fill(gradient, 0.0);
        if (Double.isFinite(value)) {
            for (int i = 0; i < gains.directions(); i++) {
                gains.addGradient(i, delay.weight(i), gradient);
            }
        }
        return value;
    }
}
