package io.splitwave.optimizer.vrsl.consensus;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import io.splitwave.optimizer.vrsl.block.TwinBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;

/**
 * The time of every device's candidates as functions of twin frequency F and downlink power P, phases given: fixed +
 * C/(f + F) + c/ln(1 + a P). A candidate is a cut with the place (29) gives it; where that is the device, its computing
 * is in the fixed part.
 *
 * <p>A share is a budget over the number of devices. Cuts that send the same down to every device have one size of downlink.
 */
final class CandidateTable {
    private final double[][] fixedS; // [ud][candidate], +Infinity if it never ends
    private final double[][] rootFlop; // [ud][candidate], sqrt C on a twin, 0 on the device
    private final double[] cpuHz;
    private final double[] snrPerWatt;
    private final int[] size; // [candidate]
    private final double[][] rateFreeS; // [size][ud]
    private final double twinShareHz;
    private final double twinLimitHz;
    private final double powerShareW;
    private final double powerLimitW;

    CandidateTable(FrameContext context, EffectiveGains gains, int[] cuts, TwinBlock rule) {
        int uds = context.userDevices();
        Budgets budgets = context.budgets();
        cpuHz = context.copyCpuHz();
        twinShareHz = budgets.twinBudgetHz() / uds;
        twinLimitHz = budgets.mostTwinHzPerUd();
        powerShareW = budgets.apPowerBudgetW() / uds;
        powerLimitW = budgets.mostPowerPerUdW();
        snrPerWatt = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            snrPerWatt[ud] = DownlinkPrice.snrPerWatt(budgets, gains.downlink(ud));
        }
        size = new int[cuts.length];
        double[][] different = new double[cuts.length][];
        int sizes = 0;
        for (int j = 0; j < cuts.length; j++) {
            double[] c = new double[uds];
            for (int ud = 0; ud < uds; ud++) {
                c[ud] = DownlinkPrice.rateFreeS(budgets, context.profile().downlinkBit(ud, cuts[j]));
            }
            int g = 0;
            while (g < sizes && !Arrays.equals(different[g], c)) {
                g++;
            }
            different[g] = c;
            sizes = Math.max(sizes, g + 1);
            size[j] = g;
        }
        rateFreeS = Arrays.copyOf(different, sizes);
        fixedS = new double[uds][cuts.length];
        rootFlop = new double[uds][cuts.length];
        fill(context, gains, cuts, rule);
    }

    private void fill(FrameContext context, EffectiveGains gains, int[] cuts, TwinBlock rule) {
        int uds = context.userDevices();
        PhaseShifts phases = new PhaseShifts(new double[context.channel().irsElements()]);
        LinkState links = DelayModel.links(context, gains, new double[uds]);
        int[] cut = new int[uds];
        for (int j = 0; j < cuts.length; j++) {
            Arrays.fill(cut, cuts[j]);
            boolean[] local = rule.places(context, cut);
            FrameDecision all =
                    new FrameDecision(RoundForm.SPLIT, phases, new double[uds], cut, local, new double[uds]);
            Delays delays = DelayModel.delays(context, all, links);
            for (int ud = 0; ud < uds; ud++) {
                boolean silent = rateFreeS[size[j]][ud] > 0 && snrPerWatt[ud] == 0;
                fixedS[ud][j] = silent
                        ? Double.POSITIVE_INFINITY
                        : (local[ud] ? delays.computeS(ud) : 0) + delays.uplinkS(ud) + delays.serverS(ud);
                rootFlop[ud][j] = local[ud] ? 0 : Math.sqrt(context.profile().deviceFlop(ud, cuts[j]));
            }
        }
    }

    int userDevices() {
        return cpuHz.length;
    }

    /** The candidates of a device whose round ends. */
    int[] finite(int ud) {
        int[] finite = new int[size.length];
        int count = 0;
        for (int j = 0; j < size.length; j++) {
            if (Double.isFinite(fixedS[ud][j])) {
                finite[count++] = j;
            }
        }
        return Arrays.copyOf(finite, count);
    }

    double delayS(int ud, int candidate, double twinHz, double powerW) {
        double root = rootFlop[ud][candidate];
        double c = rateFreeS[size[candidate]][ud];
        return fixedS[ud][candidate]
                + (root > 0 ? root * root / (cpuHz[ud] + twinHz) : 0)
                + (c > 0 ? c / Math.log1p(snrPerWatt[ud] * powerW) : 0);
    }

    /** The time that a further share of twin frequency saves at one share, s; 0 on the device. */
    double twinMarginalS(int ud, int candidate) {
        double ratio = rootFlop[ud][candidate] / (cpuHz[ud] + twinShareHz);
        return ratio * ratio * twinShareHz;
    }

    /** The time that a further share of power saves at one share, s; 0 if nothing is sent down. */
    double powerMarginalS(int ud, int candidate) {
        double lnCa = lnCa(ud, size[candidate]);
        return lnCa > Double.NEGATIVE_INFINITY && powerShareW > 0
                ? Math.exp(DownlinkPrice.lnMarginal(snrPerWatt[ud], lnCa, powerShareW)) * powerShareW
                : 0;
    }

    double rootFlop(int ud, int candidate) {
        return rootFlop[ud][candidate];
    }

    double cpuHz(int ud) {
        return cpuHz[ud];
    }

    double snrPerWatt(int ud) {
        return snrPerWatt[ud];
    }

    /** The index of a candidate's downlink size. */
    int size(int candidate) {
        return size[candidate];
    }

    int sizes() {
        return rateFreeS.length;
    }

    /** ln(c a) of a size; -Infinity if power is of no use. */
    double lnCa(int ud, int size) {
        return Math.log(rateFreeS[size][ud]) + Math.log(snrPerWatt[ud]);
    }

    double twinShareHz() {
        return twinShareHz;
    }

    double twinLimitHz() {
        return twinLimitHz;
    }

    double powerShareW() {
        return powerShareW;
    }

    double powerLimitW() {
        return powerLimitW;
    }
}
