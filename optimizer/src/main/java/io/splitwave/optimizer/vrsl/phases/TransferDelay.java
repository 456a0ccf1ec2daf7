package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import java.util.Arrays;
import java.util.List;

/**
 * The part of VRSL (18) that depends on phases and powers, at given cuts: F = sum over k of c_k/ln(1 + P_k a_k) +
 * u_k/ln(1 + P_UL b_k), c and u the bits down and up times ln 2/B, a and b gain over noise, P optimal for a.
 *
 * <p>By the envelope theorem the derivative of F by a gain is the partial one at the optimal powers; Lambert W is not
 * differentiated. Transfers that no phases can change are left out: those of 0 bit, without power, or of a device that
 * no phases reach.
 */
final class TransferDelay {
    private final double noiseW;
    private final double[] uplinkW;
    private final double budgetW;
    private final Budgets budgets;
    private final double[] c;
    private final double[] u;
    private final double[] a; // 1/W
    private final double[][] weight; // [direction][ud]
    private final PowerSplit split;
    private double[] powerW;

    TransferDelay(FrameContext context, int[] cut, List<Cascade> cascades) {
        this(context, cut, alike(context), cascades);
    }

    /** Each device's transfers have the weight share[k], &gt;= 0. */
    TransferDelay(FrameContext context, int[] cut, double[] share, List<Cascade> cascades) {
        this.budgets = context.budgets();
        this.noiseW = budgets.noiseW();
        this.budgetW = budgets.apPowerBudgetW();
        int uds = context.userDevices();
        this.uplinkW = new double[uds];
        this.c = new double[uds];
        this.u = new double[uds];
        this.a = new double[uds];
        this.weight = new double[cascades.size()][uds];
        Cascade up = cascades.get(cascades.size() - 1);
        for (int k = 0; k < uds; k++) {
            boolean down = DownlinkPrice.snrPerWatt(budgets, cascades.get(0).largestGain(k)) > 0;
            c[k] = down
                    ? share[k]
                            * DownlinkPrice.rateFreeS(budgets, context.profile().downlinkBit(k, cut[k]))
                    : 0;
            uplinkW[k] = context.uplinkPowerW(k);
            boolean heard = DownlinkPrice.heard(budgets, up.largestGain(k), uplinkW[k]);
            u[k] = heard
                    ? share[k]
                            * DownlinkPrice.rateFreeS(budgets, context.profile().uplinkBit(k, cut[k]))
                    : 0;
        }
        this.split = new PowerSplit(budgets, c);
        this.powerW = new double[uds];
    }

    /** Weights of a plain sum. */
    static double[] alike(FrameContext context) {
        double[] share = new double[context.userDevices()];
        Arrays.fill(share, 1);
        return share;
    }

    /** See {@link PowerSplit#restart}. */
    void restart() {
        split.restart();
    }

    /**
     * F at gains, with the powers optimal; they and the weights are then this object's.
     *
     * @param gain {@code [direction][ud]}
     * @return s, +Infinity if a needed rate is zero or a weight leaves the range of a double
     */
    double optimal(double[][] gain) {
        for (int k = 0; k < c.length; k++) {
            a[k] = c[k] > 0 ? DownlinkPrice.snrPerWatt(budgets, gain[0][k]) : 0;
        }
        powerW = split.solve(a);
        int up = weight.length - 1;
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < c.length; k++) {
            weight[0][k] = 0;
            if (c[k] > 0) {
                double x = a[k] * powerW[k];
                double t = Math.log1p(x);
                sum += c[k] / t;
                weight[0][k] = c[k] * powerW[k] / ((1 + x) * t * t) / noiseW;
            }
        }
        for (int k = 0; k < u.length; k++) {
            double w = 0;
            if (u[k] > 0) {
                double x = SignalToNoise.ratio(uplinkW[k], gain[up][k], noiseW);
                double t = Math.log1p(x);
                sum += u[k] / t;
                w = u[k] * uplinkW[k] / ((1 + x) * t * t) / noiseW;
            }
            weight[up][k] = up == 0 ? weight[0][k] + w : w;
            weights += weight[0][k] + weight[up][k];
        }
        return Double.isFinite(weights) ? sum : Double.POSITIVE_INFINITY;
    }

    /** Minus the derivative of F by the gains of a direction, after {@link #optimal}; {@code [ud]}, s, &gt;= 0. */
    double[] weight(int direction) {
        return weight[direction];
    }

    /** P_k of the last {@link #optimal}; its own array. */
    double[] powerW() {
        return powerW;
    }

    /**
     * How much lower than linear F may fall because the powers are optimal to rounding only: F is convex in ln P, and
     * with marginals m_k = -dF/dP_k and any price lambda >= 0 no powers within the limits change the linear part by more
     * than lambda (P_total - sum P) + sum max((m_k - lambda)(limit - P_k), (lambda - m_k) P_k).
     */
    double powerSlackS() {
        double lambda = pricePerWatt();
        double spent = 0;
        for (double p : powerW) {
            spent += p;
        }
        double slack = lambda * Math.max(budgetW - spent, 0);
        for (int k = 0; k < c.length; k++) {
            if (c[k] > 0) {
                double off = marginal(k) - lambda;
                slack += Math.max(off * (split.limitW() - powerW[k]), -off * powerW[k]);
            }
        }
        return slack;
    }

    /** The multiplier of the power budget at the last {@link #optimal}, s/W; 0 if every device is at its limit. */
    double pricePerWatt() {
        double highest = 0;
        for (int k = 0; k < c.length; k++) {
            highest = c[k] > 0 && powerW[k] < split.limitW() ? Math.max(highest, marginal(k)) : highest;
        }
        return highest;
    }

    private double marginal(int k) {
        double x = a[k] * powerW[k];
        double t = Math.log1p(x);
        return c[k] * a[k] / ((1 + x) * t * t);
    }
}
