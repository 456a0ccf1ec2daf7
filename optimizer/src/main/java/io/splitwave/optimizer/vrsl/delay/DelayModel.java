package io.splitwave.optimizer.vrsl.delay;

import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.rate.LinkRate;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.WorkLeft;

/**
 * The delay of a decision with constant rates and nothing queueing: VRSL (6)-(15).
 *
 * <p>The four parts, each 0 where its round form has no such stage: downlink D_DL(m)/R_DL; computing C(m)/f_loc on
 * the device or C(m)/(f_loc + Delta f) on the twin; uplink D_UL(m)/R_UL; server (C(M) - C(m))/F. Nothing to send
 * takes no time whatever the rate; something to send at rate 0 takes forever.
 */
public final class DelayModel {
    private DelayModel() {}

    /**
     * Gains and rates under given phases and powers, VRSL (3), (10), (12), (13).
     *
     * @param context the frame
     * @param phases one phase per IRS element of the frame's channel
     * @param powerW downlink power, {@code [ud]}, W
     * @return gains and rates of every device
     * @throws IllegalArgumentException if the number of phases or powers does not fit
     */
    public static LinkState links(FrameContext context, PhaseShifts phases, double[] powerW) {
        return links(context, context.gains(phases), powerW);
    }

    /**
     * Rates where the gains are known already.
     *
     * @param context the frame
     * @param gains the gains of the phases in force
     * @param powerW downlink power, {@code [ud]}, W
     * @return gains and rates of every device
     * @throws IllegalArgumentException if the number of powers does not fit
     */
    public static LinkState links(FrameContext context, EffectiveGains gains, double[] powerW) {
        int uds = context.userDevices();
        if (powerW.length != uds) {
            throw new IllegalArgumentException(
                    "delay model: " + uds + " powers are needed, one per UD, was " + powerW.length);
        }
        Budgets budgets = context.budgets();
        double[] downlinkBps = new double[uds];
        double[] uplinkBps = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            downlinkBps[ud] = LinkRate.bps(budgets.bandwidthHz(), powerW[ud], gains.downlink(ud), budgets.noiseW());
            uplinkBps[ud] =
                    LinkRate.bps(budgets.bandwidthHz(), context.uplinkPowerW(ud), gains.uplink(ud), budgets.noiseW());
        }
        return new LinkState(gains.copyDownlink(), gains.copyUplink(), downlinkBps, uplinkBps);
    }

    /**
     * The delay of every device.
     *
     * @param context the frame
     * @param decision form, cuts, places, twin frequencies
     * @param links the rates under the decision's phases and powers
     * @return the four parts of every delay
     * @throws IllegalArgumentException if the decision is for another number of devices or cuts beyond layer M
     */
    public static Delays delays(FrameContext context, FrameDecision decision, LinkState links) {
        int uds = context.userDevices();
        if (decision.userDevices() != uds) {
            throw new IllegalArgumentException(
                    "delay model: the frame has " + uds + " UDs, the decision " + decision.userDevices());
        }
        RoundForm form = decision.form();
        double[] downlinkS = new double[uds];
        double[] computeS = new double[uds];
        double[] uplinkS = new double[uds];
        double[] serverS = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            int cut = decision.cut(ud);
            if (cut > context.profile().layers()) {
                throw new IllegalArgumentException("delay model: UD " + ud + ": cut must be in 0.."
                        + context.profile().layers() + ", was " + cut);
            }
            if (form == RoundForm.SPLIT) {
                downlinkS[ud] = transferS(context.profile().downlinkBit(ud, cut), links.downlinkBps(ud));
            }
            if (form != RoundForm.OFFLOAD) {
                double flop = context.profile().deviceFlop(ud, cut);
                computeS[ud] = computeS(context, ud, flop, decision.local(ud), decision.twinHz(ud));
            }
            if (form != RoundForm.LOCAL) {
                uplinkS[ud] = transferS(context.profile().uplinkBit(ud, cut), links.uplinkBps(ud));
                serverS[ud] = serverS(context, ud, cut);
            }
        }
        return new Delays(downlinkS, computeS, uplinkS, serverS);
    }

    /**
     * What rounds in flight still take under a decision.
     *
     * @param context the frame
     * @param left what they still have to do, with their places
     * @param decision twin frequencies
     * @param links the rates under the decision's phases and powers
     * @return the four parts for every device, 0 for those that are done
     */
    public static Delays delaysLeft(FrameContext context, WorkLeft left, FrameDecision decision, LinkState links) {
        int uds = context.userDevices();
        double[] downlinkS = new double[uds];
        double[] computeS = new double[uds];
        double[] uplinkS = new double[uds];
        double[] serverS = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            WorkLeft.Part part = left.of(ud);
            downlinkS[ud] = transferS(part.downlinkBit(), links.downlinkBps(ud));
            computeS[ud] = computeS(context, ud, part.deviceFlop(), part.local(), decision.twinHz(ud));
            uplinkS[ud] = transferS(part.uplinkBit(), links.uplinkBps(ud));
            serverS[ud] = part.serverFlop() / context.budgets().serverFlops();
        }
        return new Delays(downlinkS, computeS, uplinkS, serverS);
    }

    /**
     * T_k^total, VRSL (9), of a split round with one candidate cut and place; to the bit what {@link
     * Delays#totalS} says of a decision that takes the candidate.
     *
     * @param context the frame
     * @param links the rates in force
     * @param ud k, 0..K-1
     * @param cut m, 0..M
     * @param local alpha
     * @param twinHz Delta f, Hz, read only if not local
     * @return s, +Infinity if a needed rate is zero
     */
    public static double splitTotalS(
            FrameContext context, LinkState links, int ud, int cut, boolean local, double twinHz) {
        return transferS(context.profile().downlinkBit(ud, cut), links.downlinkBps(ud))
                + computeS(context, ud, context.profile().deviceFlop(ud, cut), local, twinHz)
                + transferS(context.profile().uplinkBit(ud, cut), links.uplinkBps(ud))
                + serverS(context, ud, cut);
    }

    /**
     * T_k^loc, VRSL (6).
     *
     * @param context the frame
     * @param ud k, 0..K-1
     * @param cut m, 0..M
     * @return time of the first m layers on the device, s
     */
    public static double localS(FrameContext context, int ud, int cut) {
        return computeS(context, ud, context.profile().deviceFlop(ud, cut), true, 0);
    }

    /**
     * What a split round still takes once the layers before the cut are done: uplink (14) and the server's share.
     *
     * @param context the frame
     * @param links the rates in force
     * @param ud k, 0..K-1
     * @param cut m, 0..M
     * @return s, +Infinity if there is something to send at rate 0
     */
    public static double afterComputeS(FrameContext context, LinkState links, int ud, int cut) {
        return transferS(context.profile().uplinkBit(ud, cut), links.uplinkBps(ud)) + serverS(context, ud, cut);
    }

    /** VRSL (15). */
    private static double computeS(FrameContext context, int ud, double flop, boolean local, double twinHz) {
        double cpuHz = context.cpuHz(ud);
        return flop / (local ? ComputeRate.localHz(cpuHz) : ComputeRate.twinHz(cpuHz, twinHz));
    }

    /** VRSL (11), (14). */
    private static double transferS(double bit, double bps) {
        return bit == 0 ? 0 : bit / bps;
    }

    private static double serverS(FrameContext context, int ud, int cut) {
        return context.profile().serverFlop(ud, cut) / context.budgets().serverFlops();
    }
}
