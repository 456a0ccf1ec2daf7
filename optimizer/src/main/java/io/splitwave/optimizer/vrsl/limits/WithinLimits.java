package io.splitwave.optimizer.vrsl.limits;

import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.makespan.FlooredShares;

/**
 * Lowers the sum of delays of a decision while its limits stay kept: cuts, then twin frequencies and with them places,
 * then powers, each optimal for the others, until a turn gains nothing. Phases stay.
 */
final class WithinLimits {
    private final FrameContext frame;
    private final int[] cuts;
    private final PhaseShifts phases;
    private final double[] deadlineS; // [ud]
    private final double[] leastW; // [ud], of who receives something
    private final double[] a; // [ud]
    private final double limitW;
    private final double limitHz;
    private final int[] cut;
    private double[] powerW;
    private double[] twinHz;
    private LinkState links;

    /**
     * Starts from a decision that keeps the limits.
     *
     * @param deadlineS {@code [ud]}, +Infinity for none
     * @param leastW floors on the power of those that receive something, {@code [ud]}
     */
    WithinLimits(FrameContext frame, int[] cuts, FrameDecision from, double[] deadlineS, double[] leastW) {
        Budgets budgets = frame.budgets();
        int uds = frame.userDevices();
        this.frame = frame;
        this.cuts = cuts;
        this.phases = from.phases();
        this.deadlineS = deadlineS;
        this.leastW = leastW;
        this.limitW = budgets.mostPowerPerUdW();
        this.limitHz = budgets.mostTwinHzPerUd();
        this.cut = from.copyCut();
        this.powerW = from.copyPowerW();
        this.twinHz = from.copyTwinHz();
        this.links = DelayModel.links(frame, phases, powerW);
        this.a = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            a[ud] = DownlinkPrice.snrPerWatt(budgets, links.downlinkGain(ud));
            twinHz[ud] = from.local(ud) ? 0 : twinHz[ud];
        }
    }

    /** Repeats turns until the sum falls by no more than a fraction of itself. */
    FrameDecision descend(int maxTurns, double tolerance) {
        double before = sumS();
        for (int turn = 0; turn < maxTurns; turn++) {
            chooseCuts();
            shareTwins();
            sharePower();
            double now = sumS();
            if (!(before - now > tolerance * before)) {
                break;
            }
            before = now;
        }
        return decision();
    }

    private double sumS() {
        double sum = 0;
        for (int ud = 0; ud < cut.length; ud++) {
            sum += delayS(ud, cut[ud]) + frame.cutPenaltyS(cut[ud]);
        }
        return sum;
    }

    /** A twin without frequency is the device. */
    private double delayS(int ud, int m) {
        return DelayModel.splitTotalS(frame, links, ud, m, twinHz[ud] == 0, twinHz[ud]);
    }

    private void chooseCuts() {
        for (int ud = 0; ud < cut.length; ud++) {
            double least = delayS(ud, cut[ud]) + frame.cutPenaltyS(cut[ud]);
            for (int m : cuts) {
                double s = delayS(ud, m);
                boolean bare = frame.profile().downlinkBit(ud, m) == 0 || powerW[ud] >= leastW[ud];
                if (bare && s <= deadlineS[ud] && s + frame.cutPenaltyS(m) < least) {
                    least = s + frame.cutPenaltyS(m);
                    cut[ud] = m;
                }
            }
        }
    }

    private void shareTwins() {
        double[] floor = new double[cut.length];
        double[] root = new double[cut.length];
        for (int ud = 0; ud < floor.length; ud++) {
            double flop = frame.profile().deviceFlop(ud, cut[ud]);
            double hz = frame.cpuHz(ud);
            double computeS = flop / ComputeRate.twinHz(hz, twinHz[ud]);
            double spareS = deadlineS[ud] - delayS(ud, cut[ud]) + computeS;
            root[ud] = Math.sqrt(flop);
            floor[ud] = Math.min(twinHz[ud], flop == 0 ? 0 : Math.max(flop / spareS - hz, 0));
        }
        twinHz = FlooredShares.of(
                floor,
                limitHz,
                frame.budgets().twinBudgetHz(),
                (ud, lnPrice) ->
                        TwinFrequencyBlock.answerHz(root[ud], frame.cpuHz(ud), Math.exp(-0.5 * lnPrice), limitHz));
    }

    private void sharePower() {
        double[] floor = new double[cut.length];
        double[] c = new double[cut.length];
        for (int ud = 0; ud < floor.length; ud++) {
            c[ud] = DownlinkPrice.rateFreeS(frame.budgets(), frame.profile().downlinkBit(ud, cut[ud]));
            if (c[ud] > 0) {
                double downS = frame.profile().downlinkBit(ud, cut[ud]) / links.downlinkBps(ud);
                double spareS = deadlineS[ud] - delayS(ud, cut[ud]) + downS;
                double deadlineW = Math.expm1(c[ud] / spareS) / a[ud];
                floor[ud] = Math.min(powerW[ud], Math.max(leastW[ud], deadlineW));
            }
        }
        powerW = FlooredShares.of(
                floor,
                limitW,
                frame.budgets().apPowerBudgetW(),
                (ud, lnPrice) ->
                        c[ud] == 0 ? 0 : DownlinkPrice.powerW(a[ud], Math.log(c[ud]) + Math.log(a[ud]), lnPrice));
        links = DelayModel.links(frame, phases, powerW);
    }

    private FrameDecision decision() {
        boolean[] local = new boolean[cut.length];
        for (int ud = 0; ud < cut.length; ud++) {
            local[ud] = twinHz[ud] == 0;
        }
        return new FrameDecision(RoundForm.SPLIT, phases, powerW, cut, local, twinHz);
    }
}
