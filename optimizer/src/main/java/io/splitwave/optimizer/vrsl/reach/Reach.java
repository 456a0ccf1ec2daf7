package io.splitwave.optimizer.vrsl.reach;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.DeviceSelection;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.LeftOut;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which devices can be reached in a frame.
 *
 * <p>tau_k is the least time that device k takes with both budgets and the phases for it alone: a round with its best cut,
 * or what it has left of one. A device is out of reach if tau_k is infinite, or if it is so large that the delays of
 * the others are within its rounding error: in ascending order of tau, from the first device on whose tau_k times
 * {@value #NEGLIGIBLE} is more than the sum of all before it. The fraction is the change of the objective at which the
 * loops stop: with such a device in the sum they could not distinguish a good decision for the others from a bad one. A
 * device alone is never too slow, nor are devices that are all slow.
 */
public final class Reach {
    /** The fraction of a sum that the loops ignore. */
    static final double NEGLIGIBLE = 1e-6;

    /** Devices that a thread takes at a time. */
    private static final int BLOCK = 4096;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final FrameContext frame;
    private final RoundForm form;
    private LargestGains gains; // null where nothing is sent, and once perC holds all that is asked for
    private double[] perC; // [2 ud] and behind it, downlink and uplink: for rounds in flight, null until they ask
    private final double limitHz;
    private final double longestS; // who takes longer is too slow
    private final List<LeftOut> leftOut;

    /**
     * Evaluates a frame.
     *
     * @param frame the frame
     * @param form what a round is: no device is out of reach where it is {@code LOCAL}
     * @param cuts the cuts a device may get, each 0..M, at least one
     */
    public Reach(FrameContext frame, RoundForm form, int[] cuts) {
        Budgets budgets = frame.budgets();
        int uds = frame.userDevices();
        this.frame = frame;
        this.form = form;
        this.limitHz = budgets.mostTwinHzPerUd();
        this.leftOut = new ArrayList<>();
        if (form == RoundForm.LOCAL) {
            this.gains = null;
            this.longestS = NEVER;
            return;
        }
        this.gains = LargestGains.of(frame.channel());
        double[] leastS = new double[uds];
        RowBlocks.each(uds, BLOCK, (from, to) -> {
            for (int ud = from; ud < to; ud++) {
                leastS[ud] = leastS(ud, cuts);
            }
        });
        this.longestS = longestS(leastS);
        for (int ud = 0; ud < uds; ud++) {
            if (leastS[ud] == NEVER || leastS[ud] > longestS) {
                leftOut.add(new LeftOut(ud, reason(ud, cuts, leastS[ud]), leastS[ud]));
            }
        }
    }

    /** 1/ln(1 + snr) of the downlink, +Infinity where there is no signal. */
    private double perDownlinkC(int ud) {
        if (gains == null) {
            return 0;
        }
        Budgets budgets = frame.budgets();
        double snr = DownlinkPrice.snrPerWatt(budgets, gains.downlink(ud)) * budgets.mostPowerPerUdW();
        return snr > 0 ? 1 / Math.log1p(snr) : NEVER;
    }

    /** The same of the uplink. */
    private double perUplinkC(int ud) {
        if (gains == null) {
            return 0;
        }
        Budgets budgets = frame.budgets();
        return DownlinkPrice.heard(budgets, gains.uplink(ud), frame.uplinkPowerW(ud))
                ? 1 / Math.log1p(SignalToNoise.perWatt(gains.uplink(ud), budgets.noiseW()) * frame.uplinkPowerW(ud))
                : NEVER;
    }

    private double leastS(int ud, int[] cuts) {
        ModelProfile profile = frame.profile();
        double perDownlinkC = perDownlinkC(ud);
        double perUplinkC = perUplinkC(ud);
        double least = NEVER;
        for (int m : cuts) {
            double up = transferS(profile.uplinkBit(ud, m), perUplinkC);
            double server = profile.serverFlop(ud, m) / frame.budgets().serverFlops();
            double before = form == RoundForm.OFFLOAD
                    ? 0
                    : transferS(profile.downlinkBit(ud, m), perDownlinkC) + computeS(ud, profile.deviceFlop(ud, m));
            least = Math.min(least, before + up + server);
        }
        return least;
    }

    private double transferS(double bit, double perC) {
        return bit == 0 ? 0 : DownlinkPrice.rateFreeS(frame.budgets(), bit) * perC;
    }

    private double computeS(int ud, double flop) {
        return flop / (frame.cpuHz(ud) + limitHz);
    }

    /** Most frames have nobody near the fraction, and need no order: every sum is at least the least of its terms. */
    private static double longestS(double[] leastS) {
        double least = NEVER;
        double most = 0;
        for (double s : leastS) {
            least = s > 0 ? Math.min(least, s) : least;
            most = Math.max(most, s);
        }
        return NEGLIGIBLE * most > least ? longestInOrderS(leastS) : NEVER;
    }

    private static double longestInOrderS(double[] leastS) {
        double[] ascending = leastS.clone();
        Arrays.sort(ascending);
        double sum = 0;
        for (double s : ascending) {
            if (sum > 0 && NEGLIGIBLE * s > sum) {
                return sum / NEGLIGIBLE;
            }
            sum += s;
        }
        return NEVER;
    }

    private LeftOut.Reason reason(int ud, int[] cuts, double leastS) {
        if (leastS < NEVER) {
            return LeftOut.Reason.TOO_SLOW;
        }
        boolean received = form == RoundForm.OFFLOAD || perDownlinkC(ud) < NEVER;
        for (int m : cuts) {
            received |= frame.profile().downlinkBit(ud, m) == 0;
        }
        return received ? LeftOut.Reason.NO_UPLINK : LeftOut.Reason.NO_DOWNLINK;
    }

    /**
     * Those that a round cannot be planned for.
     *
     * @return ascending, each with its reason; empty if all are reached
     */
    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * The others.
     *
     * @return the devices that are reached
     */
    public DeviceSelection reached() {
        boolean[] flags = new boolean[frame.userDevices()];
        Arrays.fill(flags, true);
        leftOut.forEach(out -> flags[out.ud()] = false);
        return new DeviceSelection(flags);
    }

    /**
     * The devices that can end what they have left of a round, and those that have nothing left.
     *
     * @param left what they have left; a device that needs no link any more counts as reached
     * @return the devices that are reached
     */
    public DeviceSelection reached(WorkLeft left) {
        if (perC == null) {
            perC = new double[2 * frame.userDevices()];
            for (int ud = 0; ud < frame.userDevices(); ud++) {
                perC[2 * ud] = perDownlinkC(ud);
                perC[2 * ud + 1] = perUplinkC(ud);
            }
            gains = null;
        }
        boolean[] flags = new boolean[frame.userDevices()];
        for (int ud = 0; ud < flags.length; ud++) {
            WorkLeft.Part part = left.of(ud);
            double airS = transferS(part.downlinkBit(), perC[2 * ud]) + transferS(part.uplinkBit(), perC[2 * ud + 1]);
            flags[ud] = airS < NEVER && airS <= longestS;
        }
        return new DeviceSelection(flags);
    }
}
