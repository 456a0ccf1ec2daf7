package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.GramTensor;
import java.util.Arrays;

/**
 * The uplink over all clusters of at least some size: a proven lower bound of the time, and with few APs the optimum.
 *
 * <p>The SINR of a device depends on its own cluster and on powers, so for given powers each device chooses the cluster of its largest SINR.
 * Least powers for a time, with free clusters, are the fixed point of a minimum of standard interference functions, itself a standard one.
 * Choosing clusters and balancing powers in turn ends at it. Powers of which one is at its limit prove that no time is feasible whose targets
 * are above the best SINRs for these powers (DECISIONS.md), so the bound needs no convergence.
 *
 * <p>With more than {@value #MOST_APS} APs clusters are not enumerated: then the best linear combining of all APs, which is better than
 * conjugate combining of any, stands for them.
 */
final class AnyClusters {
    private static final int MOST_APS = 12;
    private static final int MOST_STEPS = 50;
    private static final double ROUNDING = 1e-10;

    private final int uds;
    private final double[][] rows; // [k] gains of all clusters, [mask * K + j], empty if not enumerated
    private final RegularisedBeams combining;

    AnyClusters(GramTensor gram, Association full, double powerMaxW, double noiseW) {
        uds = gram.userDevices();
        GramTensor scaled = gram.scaled(powerMaxW / noiseW);
        if (gram.accessPoints() <= MOST_APS) {
            rows = new double[uds][];
            for (int ud = 0; ud < uds; ud++) {
                rows[ud] = rows(scaled, ud);
            }
            combining = null;
        } else {
            rows = new double[0][];
            combining = new RegularisedBeams(scaled, full);
        }
    }

    /** Gains of a device for every cluster, over its noise: |u_kj|^2 / u_kk. */
    private static double[] rows(GramTensor gram, int ud) {
        int aps = gram.accessPoints();
        int uds = gram.userDevices();
        int clusters = 1 << aps;
        double[] re = new double[clusters * uds];
        double[] im = new double[clusters * uds];
        for (int mask = 1; mask < clusters; mask++) {
            int ap = Integer.numberOfTrailingZeros(mask);
            int rest = (mask & mask - 1) * uds;
            for (int j = 0; j < uds; j++) {
                re[mask * uds + j] = re[rest + j] + gram.re(ap, ud, j);
                im[mask * uds + j] = im[rest + j] + gram.im(ap, ud, j);
            }
        }
        double[] gain = new double[clusters * uds];
        for (int mask = 1; mask < clusters; mask++) {
            double noise = re[mask * uds + ud];
            for (int j = 0; j < uds; j++) {
                int entry = mask * uds + j;
                gain[entry] = noise > 0 ? (re[entry] * re[entry] + im[entry] * im[entry]) / noise : 0;
            }
        }
        return gain;
    }

    /**
     * The bound.
     *
     * @param loads of the uplink
     * @param leastSize least size of a cluster, 1..L
     * @return no clusters of that size and powers are faster, s
     */
    double boundS(RateLoads loads, int leastSize) {
        return (rows.length > 0 ? enumerated(loads, leastSize) : combined(loads)) * (1 - ROUNDING);
    }

    private double enumerated(RateLoads loads, int leastSize) {
        BalancedPower balance = new BalancedPower(loads);
        int[] mask = new int[uds];
        int all = rows[0].length / uds - 1;
        Arrays.fill(mask, all);
        double[] power = new double[uds];
        double[] use = UplinkGains.uses(uds);
        double[] gain = new double[uds * uds];
        double hintS = loads.largestS();
        double bestS = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            for (int ud = 0; ud < uds; ud++) {
                System.arraycopy(rows[ud], mask[ud] * uds, gain, ud * uds, uds);
            }
            hintS = balance.leastS(gain, use, hintS, power);
            boolean changed = false;
            double provenS = Double.POSITIVE_INFINITY;
            for (int ud = 0; ud < uds; ud++) {
                int best = mask[ud];
                double most = sinr(ud, best, power);
                for (int other = 1; other <= all; other++) {
                    if (Integer.bitCount(other) >= leastSize) {
                        double sinr = sinr(ud, other, power);
                        if (sinr > most * (1 + 1e-12)) {
                            most = sinr;
                            best = other;
                        }
                    }
                }
                changed |= best != mask[ud];
                mask[ud] = best;
                provenS = Math.min(provenS, loads.timeS(ud, most));
            }
            bestS = Math.max(bestS, provenS);
            if (!changed) {
                break;
            }
        }
        return bestS;
    }

    private double sinr(int ud, int mask, double[] power) {
        double[] row = rows[ud];
        double disturbing = 1;
        for (int j = 0; j < uds; j++) {
            disturbing += j == ud ? 0 : power[j] * row[mask * uds + j];
        }
        return power[ud] * row[mask * uds + ud] / disturbing;
    }

    /** Powers with which all end together, of which the largest is at its limit. */
    private double combined(RateLoads loads) {
        double[] power = new double[uds];
        double[] weight = new double[combining.aps()];
        Arrays.fill(power, 1);
        Arrays.fill(weight, 1);
        double bestS = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            combining.solve(weight, power);
            double provenS = Double.POSITIVE_INFINITY;
            double nextS = 0;
            for (int ud = 0; ud < uds; ud++) {
                provenS = Math.min(provenS, loads.timeS(ud, power[ud] * combining.ownMost[ud]));
                nextS = Math.max(nextS, loads.timeS(ud, combining.own[ud]));
            }
            if (!(provenS > bestS * (1 + 1e-9))) {
                bestS = Math.max(bestS, provenS);
                break;
            }
            bestS = provenS;
            for (int ud = 0; ud < uds; ud++) {
                power[ud] = Math.min(1, loads.sinr(ud, nextS) / combining.own[ud]);
            }
        }
        return bestS;
    }
}
