package io.splitwave.optimizer.subchannel;

import io.splitwave.kernel.round.DropReason;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Subchannel, bits and power of each of N user devices (UD) for an iteration. All arrays are copied, on the way in and on the
 * way out.
 *
 * @param subchannel m, 0 based, or -1 for a UD that gets none, {@code [n]}; none is given twice
 * @param bits q, bits of an element, 1 to 32, 0 for a UD without a subchannel, {@code [n]}
 * @param powerW p, transmit power, W, greater than 0, 0 for a UD without a subchannel, {@code [n]}
 * @param objective sum of O(q) / E over the UDs with a subchannel, 1/J, at least 0
 * @param upperBound a value, 1/J, that no decision for the same instance exceeds; at least {@code objective}, NaN where the
 *     scheme proves none
 * @param leftOut the UDs without a subchannel: {@link DropReason#INFEASIBLE} where no subchannel, bits and power that the
 *     scheme may use meet the deadline, {@link DropReason#NO_SLOT} where some do; ascending, unmodifiable
 */
public record SubchannelDecision(
        int[] subchannel,
        int[] bits,
        double[] powerW,
        double objective,
        double upperBound,
        SortedMap<Integer, DropReason> leftOut) {
    /** In place of a subchannel, for a UD that gets none. */
    public static final int NONE = -1;

    /**
     * Checks that the parts fit together.
     *
     * @param subchannel subchannel of each UD, or -1
     * @param bits bits of an element of each UD, or 0
     * @param powerW transmit power of each UD, W, or 0
     * @param objective accuracy per joule, summed over the UDs with a subchannel, 1/J
     * @param upperBound a bound of it, 1/J, or NaN
     * @param leftOut the UDs without a subchannel
     * @throws IllegalArgumentException if lengths differ, a figure is out of its range, a subchannel is given twice, or {@code
     *     leftOut} does not hold exactly the UDs without a subchannel
     */
    public SubchannelDecision {
        subchannel = subchannel.clone();
        bits = bits.clone();
        powerW = powerW.clone();
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        if (bits.length != subchannel.length || powerW.length != subchannel.length) {
            throw wrong("subchannel, bits and powerW must be of one length, were " + subchannel.length + ", "
                    + bits.length + " and " + powerW.length);
        }
        if (!(objective >= 0 && objective < Double.POSITIVE_INFINITY) || upperBound < objective) {
            throw wrong("objective must be finite and >= 0 and not above upperBound, were " + objective + " and "
                    + upperBound);
        }
        TreeMap<Integer, Integer> owner = new TreeMap<>();
        for (int n = 0; n < subchannel.length; n++) {
            requireFit(n, subchannel[n], bits[n], powerW[n], leftOut.containsKey(n));
            Integer other = subchannel[n] == NONE ? null : owner.put(subchannel[n], n);
            if (other != null) {
                throw wrong("subchannel " + subchannel[n] + " is given to UD " + other + " and UD " + n);
            }
        }
        if (leftOut.size() + owner.size() != subchannel.length) {
            throw wrong("leftOut must hold UDs of 0.." + (subchannel.length - 1) + ", held " + leftOut.keySet());
        }
    }

    /**
     * The subchannels.
     *
     * @return a copy, index = UD, -1 where there is none
     */
    @Override
    public int[] subchannel() {
        return subchannel.clone();
    }

    /**
     * The bits of an element.
     *
     * @return a copy, index = UD, 0 where there is no subchannel
     */
    @Override
    public int[] bits() {
        return bits.clone();
    }

    /**
     * The transmit powers.
     *
     * @return a copy, W, index = UD, 0 where there is no subchannel
     */
    @Override
    public double[] powerW() {
        return powerW.clone();
    }

    private static void requireFit(int n, int subchannel, int bits, double powerW, boolean leftOut) {
        boolean none = subchannel == NONE && bits == 0 && powerW == 0 && leftOut;
        boolean some = subchannel >= 0
                && bits >= 1
                && bits <= SubchannelInstance.FULL_PRECISION_BITS
                && powerW > 0
                && powerW < Double.POSITIVE_INFINITY
                && !leftOut;
        if (!none && !some) {
            throw wrong(
                    "UD " + n + " must have a subchannel >= 0, 1 to 32 bits and a finite power > 0, or -1, 0, 0 and a "
                            + "reason in leftOut; had " + subchannel + ", " + bits + ", " + powerW
                            + (leftOut ? " and a reason" : " and no reason"));
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("subchannel decision: " + what);
    }
}
