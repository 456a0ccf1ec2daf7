package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.vrsl.Budgets;

/**
 * The time at which the slowest is done as a function of the gains, options and twin frequencies being fixed and powers
 * following.
 *
 * <p>T is where the powers that let every device end at T use up the budget: sum_k (e^(c_k/(T - r_k)) - 1)/(a_k P_total)
 * = 1, r_k being all but the downlink. Devices compete only through that sum, so T is smooth, and the implicit function
 * theorem gives its derivatives: the weight of a device is the power that it takes to end it sooner. Power does not
 * change a device with nothing to receive; it adds e^((r_k - T)/tau), a soft maximum, instead. The limit (22) is left
 * to {@link LeastTime}, which evaluates the phases found.
 *
 * <p>(e^(c/(T - r)) - 1)/a is convex in T, the gains and what is affine in them, together, so T is convex in the gains.
 */
final class StragglerTime {
    private static final double ROOT = 1e-13;
    private static final int MAX_NEWTON = 100;

    private final RoundWork work;
    private final double budgetW;
    private final double noiseW;
    private final double[] uplinkSnrPerGain; // [ud]
    private final double[] cpuHz;
    private final double[] downWeight;
    private final double[] upWeight;
    private final double[] share;
    private final double[] restS;
    private double[] downGain; // asked last
    private double[] upGain;
    private int[] option;
    private double[] twinHz;
    private double softS;
    private double lastS;
    private double sum; // of the shares of the budget at the time asked last
    private double sumSlope;

    StragglerTime(RoundWork work) {
        Budgets budgets = work.context().budgets();
        int uds = work.context().userDevices();
        this.work = work;
        this.budgetW = budgets.apPowerBudgetW();
        this.noiseW = budgets.noiseW();
        this.uplinkSnrPerGain = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            uplinkSnrPerGain[ud] = SignalToNoise.perGain(work.context().uplinkPowerW(ud), noiseW);
        }
        this.cpuHz = work.context().copyCpuHz();
        this.downWeight = new double[uds];
        this.upWeight = new double[uds];
        this.share = new double[uds];
        this.restS = new double[uds];
    }

    /** Fixes options and twin frequencies; tau is a fraction of the time. */
    void fix(Allocation from, double softness) {
        option = from.option();
        twinHz = from.twinHz();
        lastS = from.timeS();
        softS = softness * from.timeS();
    }

    /**
     * T at these gains, {@code [ud]}; +Infinity if one of the devices served never ends. The weights are updated too.
     */
    double at(double[] down, double[] up) {
        downGain = down;
        upGain = up;
        double timeS = time();
        if (timeS < Double.POSITIVE_INFINITY) {
            weigh(timeS);
        }
        return timeS;
    }

    /** -dT/dgain of the downlinks at the gains asked last; its own array. */
    double[] downWeight() {
        return downWeight;
    }

    /** The same of the uplinks. */
    double[] upWeight() {
        return upWeight;
    }

    /**
     * The share of each device in the growth of T if every device took longer by the same time: the multipliers of T_k
     * &lt;= T, which sum to 1. Its own array.
     */
    double[] share() {
        return share;
    }

    /** The root of the sum of shares, which falls in T: Newton on its logarithm, kept inside a bracket. */
    private double time() {
        double low = 0;
        for (int k = 0; k < option.length; k++) {
            if (option[k] >= 0) {
                int o = option[k];
                restS[k] = work.restS(o, upGain[k] * uplinkSnrPerGain[k]) + work.twinFlop(o) / (cpuHz[k] + twinHz[k]);
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
            share[k] = 0;
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
                double slopeS = work.restSlopeS(option[k], upGain[k] * uplinkSnrPerGain[k]) * uplinkSnrPerGain[k];
                upWeight[k] = hurry * slopeS / sumSlope;
                share[k] = -hurry / sumSlope;
            }
        }
    }
}
