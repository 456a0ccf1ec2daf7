package io.splitwave.optimizer.token;

import io.splitwave.network.rate.SignalToNoise;

/**
 * The least bandwidth with which a UD sends its tokens within a time and its energy.
 *
 * <p>Within t = min(tau, standing time - time before) more power always needs less bandwidth, so the power is min(p_max, E_max / t).
 * The bandwidth falls with tau and is convex in it, and it is convex in the bits sent.
 */
final class TokenDemand {
    private final TokenWork work;
    private final TokenInstance instance;
    private final int uds;
    private final double[] bit;

    TokenDemand(TokenWork work) {
        this.work = work;
        this.instance = work.instance();
        this.uds = instance.uds();
        this.bit = new double[instance.tokens() + 1];
        for (int k = 0; k < bit.length; k++) {
            bit[k] = work.bit(k);
        }
    }

    TokenWork work() {
        return work;
    }

    TokenInstance instance() {
        return instance;
    }

    int uds() {
        return uds;
    }

    double timeS(int ud, double tauS) {
        return Math.min(tauS, instance.sendingLimitS(ud));
    }

    /** The power with which a UD sends for a time, W. */
    double powerW(double timeS) {
        return powerLimited(timeS) ? instance.powerMaxW() : instance.energyBudgetJ() / timeS;
    }

    private boolean powerLimited(double timeS) {
        return instance.powerMaxW() * timeS <= instance.energyBudgetJ();
    }

    /** Energy of a time times gain over noise density, Hz s. */
    double snrHzS(int ud, double timeS) {
        double energyJ = Math.min(instance.powerMaxW() * timeS, instance.energyBudgetJ());
        return SignalToNoise.ratio(energyJ, instance.gain(ud), instance.noiseWPerHz());
    }

    /**
     * The least bandwidth.
     *
     * @param ud 0 based
     * @param kept K
     * @param tauS largest airtime, s, greater than 0; may be infinite
     * @return Hz; infinite if no bandwidth is enough; the limit if the time is infinite
     */
    double hz(int ud, int kept, double tauS) {
        double timeS = timeS(ud, tauS);
        double snrHzS = snrHzS(ud, timeS);
        double load = LeastBandwidth.load(bit[kept], snrHzS);
        if (!(timeS > 0) || !(load < 1)) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.isInfinite(timeS) ? 0 : snrHzS / timeS / LeastBandwidth.snr(LeastBandwidth.logarithm(load));
    }

    /**
     * The least bandwidth and how it falls with tau.
     *
     * @param ud 0 based
     * @param kept K
     * @param tauS largest airtime, s, finite, greater than 0
     * @param into Hz in {@code into[0]}, the fall in Hz/s, at least 0, in {@code into[1]}; both infinite if no bandwidth is enough
     */
    void hzAndFall(int ud, int kept, double tauS, double[] into) {
        double timeS = timeS(ud, tauS);
        double snrHzS = snrHzS(ud, timeS);
        double load = LeastBandwidth.load(bit[kept], snrHzS);
        if (!(timeS > 0) || !(load < 1)) {
            into[0] = Double.POSITIVE_INFINITY;
            into[1] = Double.POSITIVE_INFINITY;
            return;
        }
        double logarithm = LeastBandwidth.logarithm(load);
        double snrHz = snrHzS / timeS;
        into[0] = snrHz / LeastBandwidth.snr(logarithm);
        if (timeS < tauS) {
            into[1] = 0;
        } else if (powerLimited(timeS)) {
            into[1] = snrHz * LeastBandwidth.steepness(load, logarithm) / timeS;
        } else {
            into[1] = into[0] / timeS;
        }
    }

    /** The most tokens that a UD can send alone in a bandwidth, at least K_min; K_min - 1 if it cannot send even those. */
    int mostTokens(int ud, double bandwidthHz) {
        double endS = instance.sendingLimitS(ud);
        int low = instance.tokensMin() - 1;
        int high = instance.tokens();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (hz(ud, middle, endS) <= bandwidthHz) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
