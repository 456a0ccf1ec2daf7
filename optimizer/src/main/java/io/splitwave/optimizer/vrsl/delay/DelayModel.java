package io.splitwave.optimizer.vrsl.delay;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.rate.LinkRate;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.WorkLeft;
import java.util.function.IntToDoubleFunction;

/**
 * The delay of a decision with constant rates and nothing queueing: VRSL (6)-(15).
 *
 * <p>The four parts, each 0 where its round form has no such stage: downlink D_DL(m)/R_DL; computing C(m)/f_loc on
 * the device or C(m)/(f_loc + Delta f) on the twin; uplink D_UL(m)/R_UL; server (C(M) - C(m))/F. Nothing to send
 * takes no time whatever the rate; something to send at rate 0 takes forever.
 */
public final class DelayModel {
    /** Devices that a thread takes at a time. */
    private static final int BLOCK = 4096;

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
        requirePowers(context, powerW.length);
        return links(context, gains, ud -> powerW[ud]);
    }

    /**
     * Gains and rates under the phases and powers of a decision.
     *
     * @param context the frame
     * @param decision for as many devices as the frame has
     * @return gains and rates of every device
     * @throws IllegalArgumentException if the number of phases or powers does not fit
     */
    public static LinkState links(FrameContext context, FrameDecision decision) {
        return links(context, context.gains(decision.phases()), decision);
    }

    /**
     * Rates under the powers of a decision where the gains are known already.
     *
     * @param context the frame
     * @param gains the gains of the phases in force
     * @param decision for as many devices as the frame has; its phases are not looked at
     * @return gains and rates of every device
     * @throws IllegalArgumentException if the number of powers does not fit
     */
    public static LinkState links(FrameContext context, EffectiveGains gains, FrameDecision decision) {
        requirePowers(context, decision.userDevices());
        return links(context, gains, decision::powerW);
    }

    private static LinkState links(FrameContext context, EffectiveGains gains, IntToDoubleFunction powerW) {
        int uds = context.userDevices();
        double[] uplinkBps = new double[uds];
        RowBlocks.each(uds, BLOCK, (from, to) -> {
            for (int ud = from; ud < to; ud++) {
                uplinkBps[ud] = LinkRate.bps(
                        context.budgets().bandwidthHz(),
                        context.uplinkPowerW(ud),
                        gains.uplink(ud),
                        context.budgets().noiseW());
            }
        });
        return new LinkState(gains, downlinkBps(context, gains, powerW), uplinkBps);
    }

    /**
     * The same gains and uplink rates with the downlink rates of other powers.
     *
     * @param context the frame
     * @param links its gains and rates under any powers
     * @param powerW downlink power, {@code [ud]}, W
     * @return gains and rates of every device
     * @throws IllegalArgumentException if the number of powers does not fit
     */
    public static LinkState linksUnder(FrameContext context, LinkState links, double[] powerW) {
        requirePowers(context, powerW.length);
        return links.withDownlinkBps(downlinkBps(context, links.gains(), ud -> powerW[ud]));
    }

    private static void requirePowers(FrameContext context, int powers) {
        if (powers != context.userDevices()) {
            throw new IllegalArgumentException(
                    "delay model: " + context.userDevices() + " powers are needed, one per UD, was " + powers);
        }
    }

    private static double[] downlinkBps(FrameContext context, EffectiveGains gains, IntToDoubleFunction powerW) {
        int uds = context.userDevices();
        Budgets budgets = context.budgets();
        double[] bps = new double[uds];
        RowBlocks.each(uds, BLOCK, (from, to) -> {
            for (int ud = from; ud < to; ud++) {
                bps[ud] = LinkRate.bps(
                        budgets.bandwidthHz(), powerW.applyAsDouble(ud), gains.downlink(ud), budgets.noiseW());
            }
        });
        return bps;
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
        requireDevices(context, decision);
        int uds = context.userDevices();
        RoundForm form = decision.form();
        double[] downlinkS = new double[uds];
        double[] computeS = new double[uds];
        double[] uplinkS = new double[uds];
        double[] serverS = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            int cut = requireCut(context, decision, ud);
            downlinkS[ud] = downlinkS(context, form, links, ud, cut);
            computeS[ud] = computeS(context, decision, ud, cut);
            uplinkS[ud] = uplinkS(context, form, links, ud, cut);
            serverS[ud] = form == RoundForm.LOCAL ? 0 : serverS(context, ud, cut);
        }
        return new Delays(downlinkS, computeS, uplinkS, serverS);
    }

    /**
     * T_k^total, VRSL (9), of one device; to the bit what {@link Delays#totalS} says.
     *
     * @param context the frame
     * @param decision form, cuts, places, twin frequencies
     * @param links the rates under the decision's phases and powers
     * @param ud k, 0..K-1
     * @return s, +Infinity if a needed rate is zero
     * @throws IllegalArgumentException if the device is cut beyond layer M
     */
    public static double totalS(FrameContext context, FrameDecision decision, LinkState links, int ud) {
        RoundForm form = decision.form();
        int cut = requireCut(context, decision, ud);
        return downlinkS(context, form, links, ud, cut)
                + computeS(context, decision, ud, cut)
                + uplinkS(context, form, links, ud, cut)
                + (form == RoundForm.LOCAL ? 0 : serverS(context, ud, cut));
    }

    /**
     * The objective of VRSL (18) with lambda = 0; to the bit what {@link Delays#sumS} says, and nothing is kept for each
     * device.
     *
     * @param context the frame
     * @param decision form, cuts, places, twin frequencies
     * @param links the rates under the decision's phases and powers
     * @return s, +Infinity if a needed rate is zero
     * @throws IllegalArgumentException if the decision is for another number of devices or cuts beyond layer M
     */
    public static double sumS(FrameContext context, FrameDecision decision, LinkState links) {
        requireDevices(context, decision);
        double sum = 0;
        for (int ud = 0; ud < decision.userDevices(); ud++) {
            sum += totalS(context, decision, links, ud);
        }
        return sum;
    }

    private static void requireDevices(FrameContext context, FrameDecision decision) {
        if (decision.userDevices() != context.userDevices()) {
            throw new IllegalArgumentException("delay model: the frame has " + context.userDevices()
                    + " UDs, the decision " + decision.userDevices());
        }
    }

    private static int requireCut(FrameContext context, FrameDecision decision, int ud) {
        int cut = decision.cut(ud);
        if (cut > context.profile().layers()) {
            throw new IllegalArgumentException("delay model: UD " + ud + ": cut must be in 0.."
                    + context.profile().layers() + ", was " + cut);
        }
        return cut;
    }

    private static double downlinkS(FrameContext context, RoundForm form, LinkState links, int ud, int cut) {
        return form == RoundForm.SPLIT ? transferS(context.profile().downlinkBit(ud, cut), links.downlinkBps(ud)) : 0;
    }

    private static double computeS(FrameContext context, FrameDecision decision, int ud, int cut) {
        return decision.form() == RoundForm.OFFLOAD
                ? 0
                : computeS(context, ud, context.profile().deviceFlop(ud, cut), decision.local(ud), decision.twinHz(ud));
    }

    private static double uplinkS(FrameContext context, RoundForm form, LinkState links, int ud, int cut) {
        return form == RoundForm.LOCAL ? 0 : transferS(context.profile().uplinkBit(ud, cut), links.uplinkBps(ud));
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
