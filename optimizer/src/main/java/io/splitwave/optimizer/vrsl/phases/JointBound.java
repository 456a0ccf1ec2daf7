package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import java.util.List;

/**
 * A lower bound of the sum of delays over cuts, places, twin frequencies, powers and phases together.
 *
 * <p>At prices nu per watt, mu per hertz and w per gain, the sum of delays of any decision is at least
 *
 * <p>sum_k min over m, alpha, Delta f, P, a_k of [T_k + nu P + mu Delta f + w_k a_k] - nu P_total - mu Delta f_max - max
 * over phases of sum w_k a_k,
 *
 * <p>each device choosing its own gain as if the phases were for it alone. The last term is bounded by the relaxation
 * of the phases ({@link DelayRelaxation}); nu and w are its prices at some cuts, and mu is the best for them. Prices of
 * other cuts make the bound looser, never wrong.
 */
final class JointBound {
    private static final int SEARCH = 100;
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

    private final FrameContext context;
    private final int[] cuts;
    private final double[] share;
    private final List<Cascade> cascades;
    private final double limitHz;
    private final double[][] flop; // [ud][candidate], times the share
    private final double[][] rootFlop;
    private final double[][] serverS;
    private final double[][] localS;
    private final double[] cpuHz;

    /** Each device's delay has the weight share[k]. */
    JointBound(FrameContext context, int[] cuts, double[] share, List<Cascade> cascades) {
        this.share = share;
        this.context = context;
        this.cuts = cuts;
        this.cascades = cascades;
        this.limitHz = context.budgets().mostTwinHzPerUd();
        this.cpuHz = context.copyCpuHz();
        this.flop = new double[share.length][cuts.length];
        this.rootFlop = new double[share.length][cuts.length];
        this.serverS = new double[share.length][cuts.length];
        this.localS = new double[share.length][cuts.length];
        for (int k = 0; k < share.length; k++) {
            for (int i = 0; i < cuts.length; i++) {
                flop[k][i] = share[k] * context.profile().deviceFlop(k, cuts[i]);
                rootFlop[k][i] = Math.sqrt(flop[k][i]);
                serverS[k][i] = share[k]
                        * context.profile().serverFlop(k, cuts[i])
                        / context.budgets().serverFlops();
                localS[k][i] = share[k] * DelayModel.localS(context, k, cuts[i]);
            }
        }
    }

    /** The bound, s, with gains to start each device's own choice from, {@code [direction][ud]}. */
    double of(GainPrices prices, double[][] guess) {
        double[][] air = new double[context.userDevices()][];
        double highest = 0;
        for (int k = 0; k < air.length; k++) {
            air[k] = airS(prices, guess, k);
            for (double f : flop[k]) {
                highest = Math.max(highest, f / (cpuHz[k] * cpuHz[k]));
            }
        }
        double fixed = prices.perWatt() * context.budgets().apPowerBudgetW() + prices.worthS();
        double low = 0;
        double high = highest;
        double best = Double.NEGATIVE_INFINITY;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = priced(air, left);
        double atRight = priced(air, right);
        for (int i = 0; i < SEARCH && right > left; i++) {
            best = Math.max(best, Math.max(atLeft, atRight));
            if (atLeft < atRight) {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = priced(air, right);
            } else {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = priced(air, left);
            }
        }
        return Math.max(best, priced(air, 0)) - fixed;
    }

    /** sum_k min over m of [transfers + computing at mu] - mu Delta f_max: concave in mu. */
    private double priced(double[][] air, double perHz) {
        double inverseRoot = 1 / Math.sqrt(perHz);
        double sum = -perHz * context.budgets().twinBudgetHz();
        for (int k = 0; k < air.length; k++) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < cuts.length; i++) {
                least = Math.min(least, air[k][i] + computeS(k, i, perHz, inverseRoot));
            }
            sum += least;
        }
        return sum;
    }

    private double computeS(int k, int i, double perHz, double inverseRoot) {
        double twin = 0;
        if (flop[k][i] > 0) {
            double hz = TwinFrequencyBlock.answerHz(rootFlop[k][i], cpuHz[k], inverseRoot, limitHz);
            twin = flop[k][i] / (cpuHz[k] + hz) + perHz * hz;
        }
        return serverS[k][i] + Math.min(localS[k][i], twin);
    }

    /** The transfers of every candidate cut; one that no phases make finite counts 0, as in {@link TransferDelay}. */
    private double[] airS(GainPrices prices, double[][] guess, int k) {
        Budgets budgets = context.budgets();
        AirCost cost = new AirCost(budgets, context.uplinkPowerW(k), prices.perWatt());
        int up = cascades.size() - 1;
        double largestDown = cascades.get(0).largestGain(k);
        double largestUp = cascades.get(up).largestGain(k);
        boolean reached = DownlinkPrice.snrPerWatt(budgets, largestDown) > 0;
        boolean heard = DownlinkPrice.heard(budgets, largestUp, context.uplinkPowerW(k));
        double[] s = new double[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            double c = reached
                    ? share[k]
                            * DownlinkPrice.rateFreeS(budgets, context.profile().downlinkBit(k, cuts[i]))
                    : 0;
            double u = heard
                    ? share[k]
                            * DownlinkPrice.rateFreeS(budgets, context.profile().uplinkBit(k, cuts[i]))
                    : 0;
            double w = prices.perGain()[0][k];
            s[i] = up == 0
                    ? cost.least(c, u, w, largestDown, guess[0][k])
                    : cost.least(c, 0, w, largestDown, guess[0][k])
                            + cost.least(0, u, prices.perGain()[up][k], largestUp, guess[up][k]);
        }
        return s;
    }
}
