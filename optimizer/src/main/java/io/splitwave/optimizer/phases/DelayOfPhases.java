package io.splitwave.optimizer.phases;

import io.splitwave.optimizer.FrameContext;
import java.util.Arrays;
import java.util.List;

/** F(theta) with optimal powers, and its gradient: N variables, no allocation once made. */
final class DelayOfPhases implements Lbfgs.Smooth {
    private final TransferDelay delay;
    private final CascadeGains[] directions;
    private final double[][] gain; // [direction][ud]
    private final double[] cos;
    private final double[] sin;

    DelayOfPhases(FrameContext context, int[] cut) {
        List<Cascade> cascades = Cascade.of(context.channel());
        delay = new TransferDelay(context, cut, cascades);
        directions = cascades.stream().map(CascadeGains::new).toArray(CascadeGains[]::new);
        gain = new double[directions.length][context.userDevices()];
        cos = new double[context.channel().irsElements()];
        sin = new double[cos.length];
    }

    int elements() {
        return cos.length;
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
        for (int n = 0; n < cos.length; n++) {
            cos[n] = Math.cos(theta[n]);
            sin[n] = Math.sin(theta[n]);
        }
        for (int i = 0; i < directions.length; i++) {
            directions[i].gains(cos, sin, gain[i]);
        }
        double value = delay.optimal(gain);
        Arrays.fill(gradient, 0.0);
        if (Double.isFinite(value)) {
            for (int i = 0; i < directions.length; i++) {
                directions[i].addGradient(delay.weight(i), gradient);
            }
        }
        return value;
    }
}
