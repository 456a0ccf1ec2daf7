package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.Beams;
import io.splitwave.network.cellfree.DownlinkSinr;
import io.splitwave.optimizer.cellfree.CellFreeInstance;

/**
 * Beams of a round, with the time that they take by the SINRs of the network, and a proven bound. Where sums of channels cancel, what a search
 * computes of its beams may differ from what they do, so they are judged once they are formed.
 *
 * @param sent the beams
 * @param lastS time of the last device with them, s
 * @param boundS no beams are faster, s
 */
record Downlink(Beams sent, double lastS, double boundS) {
    private static final double GAP = 1e-5;
    private static final int MOST_SWEEPS = 400;
    /** Least q of the dual, tried in turn while beams stay above the bound. */
    private static final double[] LEAST_SHARES = {1e-8, 1e-5, 1e-3};

    private static final double ENOUGH = 2e-5;
    private static final double FAR = 1e-3;

    static Downlink by(
            ShortTermMethod method,
            CellFreeInstance instance,
            Association association,
            RateLoads loads,
            RegularisedBeams beams) {
        DualUplink dual = new DualUplink(loads, beams);
        Downlink best = null;
        for (double share : LEAST_SHARES) {
            dual.search(MOST_SWEEPS, GAP, share);
            best = better(best, formed(instance, association, loads, dual.best(), dual.boundS()));
            if (best.lastS <= best.boundS * (1 + ENOUGH)) {
                break;
            }
        }
        double boundS = best.boundS;
        return switch (method) {
            case EXACT -> best.lastS <= boundS * (1 + FAR)
                    ? best
                    : better(best, formed(instance, association, loads, transformed(loads, beams), boundS));
            case TRANSFORM -> formed(instance, association, loads, transformed(loads, beams), boundS);
            case LAGRANGE -> formed(instance, association, loads, lagranged(loads, beams), boundS);
        };
    }

    private static Downlink better(Downlink one, Downlink other) {
        if (one == null) {
            return other;
        }
        Downlink faster = one.lastS <= other.lastS ? one : other;
        return new Downlink(faster.sent, faster.lastS, Math.max(one.boundS, other.boundS));
    }

    private static Downlink formed(
            CellFreeInstance instance, Association association, RateLoads loads, BeamPlan plan, double boundS) {
        Beams sent = plan.beams(instance.channel(), association, instance.apPowerMaxW(), instance.noiseW());
        double[] sinr = DownlinkSinr.of(instance.channel(), sent).sinr(instance.noiseW());
        double last = 0;
        for (int ud = 0; ud < sinr.length; ud++) {
            last = Math.max(last, loads.timeS(ud, sinr[ud]));
        }
        return new Downlink(sent, last, boundS);
    }

    /** From masked regularised zero-forcing. */
    private static BeamPlan transformed(RateLoads loads, RegularisedBeams beams) {
        DownlinkBeams link = DownlinkBeams.fromZeroForcing(loads, beams);
        QuadraticTransform.downlink(loads).descend(link, link.plan().tauS(), ShortTerm.MOST_ROUNDS);
        return link.plan();
    }

    private static BeamPlan lagranged(RateLoads loads, RegularisedBeams beams) {
        beams.solveEqual(true);
        LagrangedDownlink link = new LagrangedDownlink(loads, beams);
        new LagrangeAlternation(loads).run(link, ShortTerm.MOST_ROUNDS);
        return link.best();
    }
}
