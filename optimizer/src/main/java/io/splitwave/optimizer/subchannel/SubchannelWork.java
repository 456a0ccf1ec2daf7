package io.splitwave.optimizer.subchannel;

import io.splitwave.network.rate.LinkRate;
import io.splitwave.network.rate.SignalToNoise;

/**
 * Rate, times, energy and efficiency of a user device (UD) n on a subchannel m with q bits an element and power p: the one
 * home of these formulas, for schemes, planned figures and the event simulation. Immutable.
 *
 * <p>Everywhere n is 0 to N-1, m is 0 to M-1, q is {@code bitsMin} to {@code bitsMax}, and p is finite and greater than 0, W.
 */
public final class SubchannelWork {
    private final SubchannelInstance instance;
    private final double[][] gain; // [n][m]
    private final double[] computeS; // [n]
    private final double[] computeJ; // [n]
    private final double[] accuracy; // [q - bitsMin]
    private final double noiseW;

    /**
     * The work of an instance.
     *
     * @param instance what is known
     */
    public SubchannelWork(SubchannelInstance instance) {
        this.instance = instance;
        gain = instance.gain();
        computeS = instance.computeS();
        computeJ = instance.computeJ();
        accuracy = instance.accuracy();
        noiseW = instance.noiseWPerHz() * instance.subchannelHz();
    }

    /**
     * The instance.
     *
     * @return as given
     */
    public SubchannelInstance instance() {
        return instance;
    }

    /**
     * What a UD sends in an iteration, s(q) = s_0 q / 32.
     *
     * @param bits q
     * @return bit, greater than 0
     */
    public double sentBit(int bits) {
        return instance.fullPrecisionBit() * bits / SubchannelInstance.FULL_PRECISION_BITS;
    }

    /**
     * What the learning reaches, O(q).
     *
     * @param bits q
     * @return as given by the instance
     */
    public double accuracy(int bits) {
        return accuracy[bits - instance.bitsMin()];
    }

    /**
     * R, rate of the uplink.
     *
     * @param n UD
     * @param m subchannel
     * @param powerW p, W
     * @return bit/s; 0 if the gain is 0
     */
    public double rateBps(int n, int m, double powerW) {
        return LinkRate.bps(instance.subchannelHz(), powerW, gain[n][m], noiseW);
    }

    /**
     * T_com = s(q) / R, time on the air.
     *
     * @param n UD
     * @param m subchannel
     * @param bits q
     * @param powerW p, W
     * @return s; infinite if the gain is 0
     */
    public double airtimeS(int n, int m, int bits, double powerW) {
        return sentBit(bits) / rateBps(n, m, powerW);
    }

    /**
     * T = T_cmp + T_com + T_s, when the iteration of a UD is done.
     *
     * @param n UD
     * @param m subchannel
     * @param bits q
     * @param powerW p, W
     * @return s from its start; infinite if the gain is 0
     */
    public double iterationS(int n, int m, int bits, double powerW) {
        return computeS[n] + airtimeS(n, m, bits, powerW) + instance.serverS();
    }

    /**
     * E = E_cmp + p T_com, energy of a UD for an iteration.
     *
     * @param n UD
     * @param m subchannel
     * @param bits q
     * @param powerW p, W
     * @return J, greater than 0; infinite if the gain is 0
     */
    public double energyJ(int n, int m, int bits, double powerW) {
        return computeJ[n] + powerW * airtimeS(n, m, bits, powerW);
    }

    /**
     * O(q) / E, what the learning reaches for each joule.
     *
     * @param n UD
     * @param m subchannel
     * @param bits q
     * @param powerW p, W
     * @return 1/J; 0 if the gain is 0
     */
    public double efficiency(int n, int m, int bits, double powerW) {
        return accuracy(bits) / energyJ(n, m, bits, powerW);
    }

    /**
     * Whether T &lt;= T_max holds, to the last bit of {@link #iterationS}. Who plays the decision on a clock that rounds must
     * give the instance a deadline that is shorter by that rounding.
     *
     * @param n UD
     * @param m subchannel
     * @param bits q
     * @param powerW p, W
     * @return true if the iteration is done in time
     */
    public boolean meetsDeadline(int n, int m, int bits, double powerW) {
        return iterationS(n, m, bits, powerW) <= instance.deadlineS();
    }

    /**
     * Signal-to-noise ratio that sends q bits an element just in time: 2^(s / (W_m (T_max - T_cmp - T_s))) - 1.
     *
     * @param n UD
     * @param bits q
     * @return a ratio; infinite if no time is left for sending
     */
    public double leastRatio(int n, int bits) {
        double leftS = instance.deadlineS() - computeS[n] - instance.serverS();
        return leftS > 0
                ? SignalToNoise.leastFor(sentBit(bits) / leftS, instance.subchannelHz())
                : Double.POSITIVE_INFINITY;
    }

    /**
     * The least power that keeps the deadline and the limits of power. It is also the one of least energy, as the energy of a
     * bit grows with the power.
     *
     * @param n UD
     * @param m subchannel
     * @param bits q
     * @return W, with which {@link #meetsDeadline} holds; NaN if even the most power is not enough
     */
    public double leastPowerW(int n, int m, int bits) {
        return leastPowerW(n, m, bits, leastRatio(n, bits));
    }

    /** Derivative of the time on the air by the power, s/W; below 0 where the gain is above 0. */
    double airtimeSlope(int n, int m, int bits, double powerW) {
        double perWatt = SignalToNoise.perWatt(gain[n][m], noiseW);
        double ratio = SignalToNoise.ratio(powerW, gain[n][m], noiseW);
        return -airtimeS(n, m, bits, powerW) * perWatt / ((1 + ratio) * Math.log1p(ratio));
    }

    /** As {@link #leastPowerW(int, int, int)}, with the ratio of {@link #leastRatio}, which does not depend on the subchannel. */
    double leastPowerW(int n, int m, int bits, double leastRatio) {
        double mostW = instance.powerMaxW();
        double perWatt = SignalToNoise.perWatt(gain[n][m], noiseW);
        double justW = leastRatio / perWatt;
        // Far above the limit, so that no rounding can bring it below. NaN if both are 0.
        if (!(justW <= 2 * mostW) || !meetsDeadline(n, m, bits, mostW)) {
            return Double.NaN;
        }
        double powerW = Math.min(mostW, Math.max(instance.powerMinW(), justW));
        for (double step = 0x1p-52; !meetsDeadline(n, m, bits, powerW); step *= 2) {
            powerW = Math.min(mostW, powerW * (1 + step));
        }
        return powerW;
    }
}
