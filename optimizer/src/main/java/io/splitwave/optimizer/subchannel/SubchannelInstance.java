package io.splitwave.optimizer.subchannel;

import java.util.Arrays;

/**
 * What is known when the subchannels of an iteration are decided, for N user devices (UD) and M subchannels. All arrays are
 * copied, on the way in and on the way out.
 *
 * @param subchannelHz W_m, width of each subchannel, Hz, finite, greater than 0
 * @param noiseWPerHz N0, noise power density, W/Hz, finite, greater than 0
 * @param gain g, power gain of each UD on each subchannel, a ratio, finite, at least 0, {@code [n][m]}; M is at least 1; N may
 *     be 0
 * @param fullPrecisionBit s_0, what a UD sends in an iteration at 32 bits an element, bit, finite, greater than 0
 * @param computeS T_cmp, time of an iteration that does not depend on the decision, s, greater than 0, {@code [n]}; infinite
 *     for a UD that cannot be reached, which is then infeasible
 * @param computeJ E_cmp, energy that this takes, J, finite, greater than 0, {@code [n]}
 * @param serverS T_s, time of the server after the last bit has arrived, s, finite, at least 0
 * @param deadlineS T_max, the latest end of an iteration, counted from its start, s, finite, greater than 0
 * @param powerMinW p^min, least transmit power, W, finite, at least 0; at 0 any power above 0 may be chosen
 * @param powerMaxW p^max, most transmit power, W, finite, greater than 0, at least {@code powerMinW}
 * @param bitsMin q^min, fewest bits of an element, 1 to 32
 * @param bitsMax q^max, most bits of an element, {@code bitsMin} to 32
 * @param accuracy O(q), what the learning reaches with q bits, finite, greater than 0, one value for each q from {@code
 *     bitsMin} to {@code bitsMax}
 */
public record SubchannelInstance(
        double subchannelHz,
        double noiseWPerHz,
        double[][] gain,
        double fullPrecisionBit,
        double[] computeS,
        double[] computeJ,
        double serverS,
        double deadlineS,
        double powerMinW,
        double powerMaxW,
        int bitsMin,
        int bitsMax,
        double[] accuracy) {
    /** Bits of an element that is not quantised; s(q) = s_0 q / 32. */
    public static final int FULL_PRECISION_BITS = 32;

    /**
     * Checks the figures.
     *
     * @param subchannelHz width of each subchannel, Hz
     * @param noiseWPerHz noise power density, W/Hz
     * @param gain power gains
     * @param fullPrecisionBit what a UD sends at 32 bits an element, bit
     * @param computeS compute times, s
     * @param computeJ compute energies, J
     * @param serverS time of the server, s
     * @param deadlineS latest end of an iteration, s
     * @param powerMinW least transmit power, W
     * @param powerMaxW most transmit power, W
     * @param bitsMin fewest bits of an element
     * @param bitsMax most bits of an element
     * @param accuracy what the learning reaches with q bits
     * @throws IllegalArgumentException if a figure is out of its range, or lengths differ
     */
    public SubchannelInstance {
        requireAbove("subchannelHz", subchannelHz);
        requireAbove("noiseWPerHz", noiseWPerHz);
        requireAbove("fullPrecisionBit", fullPrecisionBit);
        requireLeast("serverS", serverS);
        requireAbove("deadlineS", deadlineS);
        requireLeast("powerMinW", powerMinW);
        requireAbove("powerMaxW", powerMaxW);
        if (powerMinW > powerMaxW) {
            throw wrong("powerMinW must be <= powerMaxW = " + powerMaxW + ", was " + powerMinW);
        }
        if (!(bitsMin >= 1 && bitsMin <= bitsMax && bitsMax <= FULL_PRECISION_BITS)) {
            throw wrong("bitsMin and bitsMax must keep 1 <= bitsMin <= bitsMax <= " + FULL_PRECISION_BITS + ", were "
                    + bitsMin + " and " + bitsMax);
        }
        gain = Arrays.stream(gain).map(double[]::clone).toArray(double[][]::new);
        computeS = computeS.clone();
        computeJ = computeJ.clone();
        accuracy = accuracy.clone();
        requireLength("computeS", computeS.length, gain.length);
        requireLength("computeJ", computeJ.length, gain.length);
        requireLength("accuracy", accuracy.length, bitsMax - bitsMin + 1);
        for (int n = 0; n < gain.length; n++) {
            requireGains(gain[n], n, gain[0].length);
            requireTime(n, computeS[n]);
            requireAbove("computeJ of UD " + n, computeJ[n]);
        }
        for (int i = 0; i < accuracy.length; i++) {
            requireAbove("accuracy at " + (bitsMin + i) + " bits", accuracy[i]);
        }
    }

    /**
     * Power gains.
     *
     * @return a copy, {@code [n][m]}
     */
    @Override
    public double[][] gain() {
        return Arrays.stream(gain).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Compute times.
     *
     * @return a copy, s, {@code [n]}
     */
    @Override
    public double[] computeS() {
        return computeS.clone();
    }

    /**
     * Compute energies.
     *
     * @return a copy, J, {@code [n]}
     */
    @Override
    public double[] computeJ() {
        return computeJ.clone();
    }

    /**
     * What the learning reaches.
     *
     * @return a copy, index = q - bitsMin
     */
    @Override
    public double[] accuracy() {
        return accuracy.clone();
    }

    /**
     * How many UDs there are.
     *
     * @return N, at least 0
     */
    public int userDevices() {
        return gain.length;
    }

    /**
     * How many subchannels there are.
     *
     * @return M, at least 1; 0 if there is no UD
     */
    public int subchannels() {
        return gain.length == 0 ? 0 : gain[0].length;
    }

    private static void requireGains(double[] gains, int n, int subchannels) {
        if (gains.length != subchannels || subchannels < 1) {
            throw wrong(
                    "gain of UD " + n + " must have one value for each of at least 1 subchannel, the same number for "
                            + "all UDs, had " + gains.length + ", UD 0 had " + subchannels);
        }
        for (int m = 0; m < subchannels; m++) {
            requireLeast("gain of UD " + n + " on subchannel " + m, gains[m]);
        }
    }

    private static void requireLength(String name, int length, int expected) {
        if (length != expected) {
            throw wrong(name + " must have " + expected + " values, had " + length);
        }
    }

    private static void requireTime(int n, double computeS) {
        if (!(computeS > 0)) {
            throw wrong("computeS of UD " + n + " must be > 0, was " + computeS);
        }
    }

    private static void requireAbove(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(name + " must be finite and > 0, was " + value);
        }
    }

    private static void requireLeast(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(name + " must be finite and >= 0, was " + value);
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("subchannel instance: " + what);
    }
}
