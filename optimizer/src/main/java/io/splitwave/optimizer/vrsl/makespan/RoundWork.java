package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.WorkLeft;

/**
 * The work of each device, in one or more ways: an option is a cut and a place with its bits and FLOP. Options of all
 * devices lie in one row; those of device k are first(k) .. first(k + 1) - 1.
 */
final class RoundWork {
    private static final double LN_2 = Math.log(2);

    private final FrameContext context;
    private final int[] first; // [ud], and the end
    private final int[] cut; // [option]
    private final boolean[] local;
    private final double[] downlinkC; // c = D ln 2 / B: the downlink takes c / ln(1 + a P)
    private final double[] twinFlop; // 0 on the device itself
    private final double[] deviceS; // time on the device itself, 0 on a twin
    private final double[] uplinkC;
    private final double[] serverS;
    private final int[] idleCut; // [ud] of a device that no option serves
    private final boolean[] idleLocal;
    private final RoundLimits limits;
    private int options;

    private RoundWork(FrameContext context, int mostPerUd, RoundLimits limits) {
        int most = context.userDevices() * mostPerUd;
        this.context = context;
        this.limits = limits;
        this.first = new int[context.userDevices() + 1];
        this.cut = new int[most];
        this.local = new boolean[most];
        this.downlinkC = new double[most];
        this.twinFlop = new double[most];
        this.deviceS = new double[most];
        this.uplinkC = new double[most];
        this.serverS = new double[most];
        this.idleCut = new int[context.userDevices()];
        this.idleLocal = new boolean[context.userDevices()];
    }

    /** A whole round of every device, with any of these cuts, on the device or, where the budget allows, its twin. */
    static RoundWork fresh(FrameContext context, int[] cuts) {
        return fresh(context, cuts, RoundLimits.none(context.userDevices()));
    }

    /** The same within limits. */
    static RoundWork fresh(FrameContext context, int[] cuts, RoundLimits limits) {
        RoundWork work = new RoundWork(context, 2 * cuts.length, limits);
        for (int ud = 0; ud < context.userDevices(); ud++) {
            work.idleCut[ud] = cuts[0];
            work.idleLocal[ud] = true;
            for (int m : cuts) {
                work.add(ud, m, true);
                if (context.budgets().mostTwinHzPerUd() > 0) {
                    work.add(ud, m, false);
                }
            }
            work.first[ud + 1] = work.options;
        }
        return work;
    }

    /** The rest of the rounds in flight: one option for each device that has something left, none for the others. */
    static RoundWork left(FrameContext context, WorkLeft left) {
        RoundWork work = new RoundWork(context, 1, RoundLimits.none(context.userDevices()));
        for (int ud = 0; ud < context.userDevices(); ud++) {
            WorkLeft.Part part = left.of(ud);
            work.idleCut[ud] = part.cut();
            work.idleLocal[ud] = part.local();
            if (part.active()) {
                work.add(
                        ud,
                        part.cut(),
                        part.local(),
                        part.downlinkBit(),
                        part.deviceFlop(),
                        part.uplinkBit(),
                        part.serverFlop());
            }
            work.first[ud + 1] = work.options;
        }
        return work;
    }

    private void add(int ud, int m, boolean onDevice) {
        var profile = context.profile();
        add(
                ud,
                m,
                onDevice,
                profile.downlinkBit(ud, m),
                profile.deviceFlop(ud, m),
                profile.uplinkBit(ud, m),
                profile.serverFlop(ud, m));
    }

    private void add(int ud, int m, boolean onDevice, double downBit, double flop, double upBit, double serverFlop) {
        double perBit = LN_2 / context.budgets().bandwidthHz();
        cut[options] = m;
        local[options] = onDevice;
        downlinkC[options] = downBit * perBit;
        twinFlop[options] = onDevice ? 0 : flop;
        deviceS[options] = (onDevice ? flop / ComputeRate.localHz(context.cpuHz(ud)) : 0) - limits.graceS(ud);
        uplinkC[options] = upBit * perBit;
        serverS[options] = serverFlop / context.budgets().serverFlops();
        options++;
    }

    /** The least a P of a device that receives something; 0 for none. */
    double leastSnr(int ud) {
        return SignalToNoise.leastFor(limits.leastRateBps(ud), context.budgets().bandwidthHz());
    }

    FrameContext context() {
        return context;
    }

    int options() {
        return options;
    }

    int first(int ud) {
        return first[ud];
    }

    /** The cut of a device's option; where it has none (-1), the cut that is recorded for it. */
    int cut(int ud, int option) {
        return option < 0 ? idleCut[ud] : cut[option];
    }

    boolean local(int ud, int option) {
        return option < 0 ? idleLocal[ud] : local[option];
    }

    double downlinkC(int option) {
        return downlinkC[option];
    }

    double twinFlop(int option) {
        return twinFlop[option];
    }

    /** Time that neither power nor twin frequency changes, s, +Infinity over a dead uplink. */
    double restS(int option, double uplinkSnr) {
        double up = uplinkC[option] == 0 ? 0 : uplinkC[option] / Math.log1p(uplinkSnr);
        return deviceS[option] + up + serverS[option];
    }

    /** Derivative of the rest by the uplink's signal-to-noise ratio, s, &lt;= 0. */
    double restSlopeS(int option, double uplinkSnr) {
        double ln = Math.log1p(uplinkSnr);
        return uplinkC[option] == 0 ? 0 : -uplinkC[option] / (ln * ln * (1 + uplinkSnr));
    }
}
