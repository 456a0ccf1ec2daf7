package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.optimizer.vrsl.phases.GainsOfPhases;
import io.splitwave.optimizer.vrsl.phases.Lbfgs;
import java.util.Arrays;

/** Phases that make the slowest faster, {@link StragglerTime} as a function of theta. */
final class StragglerPhases implements Lbfgs.Smooth {
    /** tau as a fraction of the time when the search starts. */
    private static final double SOFTNESS = 3e-3;

    private static final int MAX_STEPS = 40;
    private static final double TOLERANCE = 1e-5;

    private final StragglerTime time;
    private final GainsOfPhases gains;
    private final Lbfgs descent;

    StragglerPhases(RoundWork work) {
        ChannelState channel = work.context().channel();
        this.time = new StragglerTime(work);
        this.gains = new GainsOfPhases(channel);
        this.descent = new Lbfgs(channel.irsElements());
    }

    /** Moves the phases downhill from where the allocation was made. */
    void improve(double[] rad, Allocation from) {
        start(from);
        descent.minimise(this, rad, TOLERANCE, MAX_STEPS);
    }

    /** Fixes the variables that the search does not change. */
    void start(Allocation from) {
        time.fix(from, SOFTNESS);
    }

    @Override
    public double at(double[] rad, double[] gradient) {
        return at(rad, gradient, Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(double[] rad, double[] gradient, double most) {
        double[][] gain = gains.at(rad);
        double timeS = time.at(gain[0], gain[gain.length - 1]);
        if (!(timeS <= most)) {
            return timeS;
        }
        Arrays.fill(gradient, 0);
        if (timeS < Double.POSITIVE_INFINITY) {
            double[] down = time.downWeight();
            double[] up = time.upWeight();
            if (gain.length == 1) { // one product for both
                for (int k = 0; k < down.length; k++) {
                    down[k] += up[k];
                }
            } else {
                gains.addGradient(1, up, gradient);
            }
            gains.addGradient(0, down, gradient);
        }
        return timeS;
    }
}
