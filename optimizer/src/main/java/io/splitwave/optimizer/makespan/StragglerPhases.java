package io.splitwave.optimizer.makespan;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.optimizer.Budgets;
import io.splitwave.optimizer.phases.GainsOfPhases;
import io.splitwave.optimizer.phases.Lbfgs;
import java.util.Arrays;

/**
 * Phases that make the slowest faster, options and twin frequencies being fixed and powers following.
 *
 * <p>T(theta) is where the powers that let every device end at T use up the budget: sum_k (e^(c_k/(T - r_k)) -
 * 1)/(a_k P_total) = 1, r_k being all but the downlink. Devices compete through that sum alone, so T is smooth, and the
 * implicit function theorem gives its gradient: each device counts by what power it takes to hurry it. A device with
 * nothing to receive cannot be hurried by power; it adds e^((r_k - T)/tau), a soft maximum, instead. The limit (22) is
 * left to {@link LeastTime}, which judges the phases found.
 */
final class StragglerPhases implements Lbfgs.Smooth {
    /** tau as a fraction of the time when the search starts. */
    private static final double SOFTNESS = 3e-3;

    private static final int MAX_STEPS = 40;
    private static final double TOLERANCE = 1e-5;
    private static final double ROOT = 1e-13;
    private static final int MAX_NEWTON = 100;

    private final RoundWork work;
    private final double budgetW;
    private final double noiseW;
    private final double uplinkSnrPerGain;
    private final double[] cpuHz;
    private final GainsOfPhases gains;
    private final Lbfgs descent;
    private final double[] downWeight;
    private final double[] upWeight;
    private final double[] restS;
    private double[] downGain; // of the phases asked last
    private double[] upGain;
    private int[] option;
    private double[] twinHz;
    private double softS;
    private double lastS;
    private double sum; // of the shares of the budget at the time asked last
    private double sumSlope;

    StragglerPhases(RoundWork work) {
        ChannelState channel = work.context().channel();
        Budgets budgets = work.context().budgets();
        int uds = channel.userDevices();
        this.work = work;
        this.budgetW = budgets.apPowerBudgetW();
        this.noiseW = budgets.noiseW();
        this.uplinkSnrPerGain = budgets.uplinkPowerW() / noiseW;
        this.cpuHz = work.context().copyCpuHz();
        this.gains = new GainsOfPhases(channel);
        this.descent = new Lbfgs(channel.irsElements());
        this.downWeight = new double[uds];
        this.upWeight = new double[uds];
        this.restS = new double[uds];
    }

    /** Moves the phases downhill from where the allocation was made. */
    void improve(double[] rad, Allocation from) {
        start(from);
        descent.minimise(this, rad, TOLERANCE, MAX_STEPS);
    }

    /** Fixes what the search leaves alone. */
    void start(Allocation from) {
        option = from.option();
        twinHz = from.twinHz();
        lastS = from.timeS();
        softS = SOFTNESS * from.timeS();
    }

    @Override
    public double at(double[] rad, double[] gradient) {
        double[][] gain = gains.at(rad);
        downGain = gain[0];
        upGain = gain[gain.length - 1];
        double timeS = time();
        Arrays.fill(gradient, 0);
        if (timeS < Double.POSITIVE_INFINITY) {
            weigh(timeS);
            if (gain.length == 1) { // one product for both
                for (int k = 0; k < option.length; k++) {
                    downWeight[k] += upWeight[k];
                }
            } else {
                gains.addGradient(1, upWeight, gradient);
            }
            gains.addGradient(0, downWeight, gradient);
        }
        return timeS;
    }

    /** The root of the sum of shares, which falls in T: Newton on its logarithm, kept inside a bracket. */
    private double time() {
        double low = 0;
        for (int k = 0; k < option.length; k++) {
            if (option[k] >= 0) {
                int o = option[k];
                restS[k] = work.restS(o, upGain[k] * uplinkSnrPerGain) + work.twinFlop(o) / (cpuHz[k] + twinHz[k]);
                if (restS[k] == Double.POSITIVE_INFINITY || work.downlinkC(o) > 0 && downGain[k] == 0) {
                    return Double.POSITIVE_INFINITY;
                }
                low = work.downlinkC(o) > 0 ? Math.max(low, restS[k]) : low;
            }
        }
        double high = Double.POSITIVE_INFINITY;
        double t = Math.max(lastS, low * (1 + 1e-9));
        for (int i = 0; i < MAX_NEWTON; i++) {
            shares(t);
            if (sum > 1) {
                low = t;
            } else {
                high = t;
            }
            double next = t - Math.log(sum) * sum / sumSlope;
            if (!(next > low)) {
                next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * t;
            } else if (!(next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - t) <= ROOT * t) {
                break;
            }
            t = next;
        }
        lastS = t;
        return t;
    }

    private void shares(double t) {
        sum = 0;
        sumSlope = 0;
        for (int k = 0; k < option.length; k++) {
            if (option[k] >= 0) {
                double c = work.downlinkC(option[k]);
                if (c > 0) {
                    double u = c / (t - restS[k]);
                    double perWatt = noiseW / (downGain[k] * budgetW);
                    sum += Math.expm1(u) * perWatt;
                    sumSlope -= Math.exp(u) * u * u / c * perWatt;
                } else {
                    double share = Math.exp((restS[k] - t) / softS);
                    sum += share;
                    sumSlope -= share / softS;
                }
            }
        }
    }

    /** -dT/dgain of each device and direction. */
    private void weigh(double t) {
        shares(t);
        for (int k = 0; k < option.length; k++) {
            downWeight[k] = 0;
            upWeight[k] = 0;
            if (option[k] >= 0) {
                double c = work.downlinkC(option[k]);
                double hurry;
                if (c > 0) {
                    double u = c / (t - restS[k]);
                    double perWatt = noiseW / (downGain[k] * budgetW);
                    downWeight[k] = -Math.expm1(u) * perWatt / downGain[k] / sumSlope;
                    hurry = Math.exp(u) * u * u / c * perWatt;
                } else {
                    hurry = Math.exp((restS[k] - t) / softS) / softS;
                }
                double slopeS = work.restSlopeS(option[k], upGain[k] * uplinkSnrPerGain) * uplinkSnrPerGain;
                upWeight[k] = hurry * slopeS / sumSlope;
            }
        }
    }
}
