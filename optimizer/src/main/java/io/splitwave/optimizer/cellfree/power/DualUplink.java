package io.splitwave.optimizer.cellfree.power;

import java.util.Arrays;

/**
 * The downlink of given clusters by its dual, an uplink: powers lambda of the devices with sum 1, noise q of the APs with sum 1, in units of
 * the largest power of an AP and the noise of a device.
 *
 * <p>With c_k = h_k^H A_k (Q + sum over j != k of lambda_j h_j h_j^H)^-1 A_k h_k, no beams whatever are done before
 * min_k d_k / ln(1 + lambda_k c_k), for any lambda and q (DECISIONS.md has the proof). The bound is the largest one found. The directions
 * with exact powers are beams that can be sent. Both meet where each AP with q > 0 spends all it has: q is raised where an AP would spend
 * more, lowered where less.
 */
final class DualUplink {
    /** What is left of the bound for rounding. */
    private static final double ROUNDING = 1e-10;

    private static final double LEAST_SHARE = 1e-8;
    /** Exponent of q; 0.5 to 0.8 take about as many sweeps, 1 does not end. */
    private static final double STEP = .6;

    private static final int MOST_NEWTON = 60;

    private final RateLoads loads;
    private final RegularisedBeams beams;
    private final BalancedPower balance;
    private final double[] noise; // q
    private final double[] weights; // 1 / q
    private final double[] prices; // lambda
    private final double[] powers;
    private final BeamPlan best;
    private double boundS;

    /**
     * The dual of a downlink.
     *
     * @param loads of the downlink
     * @param beams of its clusters
     */
    DualUplink(RateLoads loads, RegularisedBeams beams) {
        this.loads = loads;
        this.beams = beams;
        balance = new BalancedPower(loads);
        noise = new double[beams.aps()];
        weights = new double[beams.aps()];
        prices = new double[beams.uds()];
        powers = new double[beams.uds()];
        best = new BeamPlan(beams.aps(), beams.uds());
    }

    /**
     * Looks for the bound and the beams.
     *
     * @param mostSteps most sweeps over all directions, at least 1
     * @param gap how far apart bound and beams may stay, relative
     * @return how many sweeps were taken
     */
    int search(int mostSteps, double gap) {
        return search(mostSteps, gap, LEAST_SHARE);
    }

    /** The same with another least q of an AP: where it is very small, sums of channels cancel to the last digits. */
    int search(int mostSteps, double gap, double leastShare) {
        start();
        boundS = 0;
        best.clear();
        double hintS = loads.largestS();
        int step = 0;
        boolean held = false;
        while (step < mostSteps) {
            step++;
            beams.solve(weights, prices);
            boundS = Math.max(boundS, bound());
            hintS = balance.leastS(beams.received, beams.spent, hintS, powers);
            double beforeS = best.tauS();
            best.offer(hintS, beams, powers);
            if (best.tauS() <= boundS * (1 + gap)) {
                break;
            }
            held = !held && beforeS <= best.tauS() * (1 + gap);
            if (!held) {
                moveNoise(leastShare);
            }
            movePrices(hintS);
        }
        return step;
    }

    /** A proven lower bound of the time, s. */
    double boundS() {
        return boundS * (1 - ROUNDING);
    }

    BeamPlan best() {
        return best;
    }

    private void start() {
        int serving = 0;
        for (int ap = 0; ap < noise.length; ap++) {
            noise[ap] = beams.sends(ap) ? 1 : 0;
            serving += beams.sends(ap) ? 1 : 0;
        }
        share(serving);
        Arrays.fill(prices, 1.0 / prices.length);
    }

    private double bound() {
        double least = Double.POSITIVE_INFINITY;
        for (int ud = 0; ud < prices.length; ud++) {
            least = Math.min(least, loads.timeS(ud, prices[ud] * beams.ownMost[ud]));
        }
        return least;
    }

    private void moveNoise(double leastShare) {
        double sum = 0;
        for (int ap = 0; ap < noise.length; ap++) {
            noise[ap] *= Math.pow(beams.spentBy(ap, powers), STEP);
            sum += noise[ap];
        }
        for (int ap = 0; ap < noise.length; ap++) {
            noise[ap] = beams.sends(ap) ? Math.max(leastShare, noise[ap] / sum) : 0;
        }
        double total = 0;
        for (double each : noise) {
            total += each;
        }
        share(total);
    }

    /** Divides q by its sum, and keeps the weights that go with it. */
    private void share(double sum) {
        for (int ap = 0; ap < noise.length; ap++) {
            noise[ap] /= sum;
            weights[ap] = noise[ap] > 0 ? 1 / noise[ap] : 1;
        }
    }

    /** lambda_k = (exp(d_k x) - 1) / c_k with sum 1: all devices of the dual are done at the same time 1 / x. */
    private void movePrices(double hintS) {
        double x = 1 / hintS;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_NEWTON; step++) {
            double sum = 0;
            double slope = 0;
            for (int ud = 0; ud < prices.length; ud++) {
                prices[ud] = loads.sinr(ud, 1 / x) / beams.own[ud];
                sum += prices[ud];
                slope += loads.loadS(ud) * (prices[ud] + 1 / beams.own[ud]);
            }
            if (sum > 1) {
                high = x;
            } else {
                low = x;
            }
            double next = x - Math.log(sum) * sum / slope;
            if (!(next > low && next < high)) {
                next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * x;
            }
            if (Math.abs(next - x) <= 1e-14 * x) {
                break;
            }
            x = next;
        }
        double sum = 0;
        for (double each : prices) {
            sum += each;
        }
        for (int ud = 0; ud < prices.length; ud++) {
            prices[ud] /= sum;
        }
    }
}
