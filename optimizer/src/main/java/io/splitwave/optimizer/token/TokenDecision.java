package io.splitwave.optimizer.token;

import io.splitwave.kernel.round.DropReason;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is decided for the tokens of a round. Immutable: arrays are copied on the way in and out.
 *
 * @param tokens K, tokens that a UD keeps; -1 for a UD that is left out, {@code [ud]}
 * @param bandwidthHz W, bandwidth of a UD, Hz; 0 for a UD that is left out, {@code [ud]}
 * @param powerW p, transmit power, W; 0 for a UD that is left out, {@code [ud]}
 * @param tauS the longest airtime, s; 0 if all are left out
 * @param objective importance of all UDs that send, divided by overhead plus {@code tauS}, 1/s; 0 if all are left out
 * @param upperBound no decision for the same UDs has a larger objective, 1/s; NaN if none is proven
 * @param leftOut UDs that do not send, with the reason
 */
public record TokenDecision(
        int[] tokens,
        double[] bandwidthHz,
        double[] powerW,
        double tauS,
        double objective,
        double upperBound,
        SortedMap<Integer, DropReason> leftOut) {
    /**
     * Checks that the parts agree and copies them.
     *
     * @param tokens K, {@code [ud]}
     * @param bandwidthHz W, Hz, {@code [ud]}
     * @param powerW p, W, {@code [ud]}
     * @param tauS longest airtime, s
     * @param objective importance sent per second, 1/s
     * @param upperBound 1/s, or NaN
     * @param leftOut UDs that do not send, with the reason
     * @throws IllegalArgumentException if lengths differ, a figure is negative or not finite, or a UD has tokens and is left out
     */
    public TokenDecision {
        tokens = tokens.clone();
        bandwidthHz = bandwidthHz.clone();
        powerW = powerW.clone();
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        int uds = tokens.length;
        require(bandwidthHz.length == uds, "bandwidthHz.length", "that of tokens, " + uds, bandwidthHz.length);
        require(powerW.length == uds, "powerW.length", "that of tokens, " + uds, powerW.length);
        require(tauS >= 0 && tauS < Double.POSITIVE_INFINITY, "tauS", "finite and >= 0", tauS);
        require(objective >= 0 && objective < Double.POSITIVE_INFINITY, "objective", "finite and >= 0", objective);
        require(!(upperBound < objective), "upperBound", "NaN or at least " + objective, upperBound);
        int left = 0;
        for (int ud = 0; ud < uds; ud++) {
            boolean out = leftOut.containsKey(ud);
            left += out ? 1 : 0;
            String at = "[" + ud + "]";
            require(out ? tokens[ud] == -1 : tokens[ud] >= 0, "tokens" + at, out ? "-1" : ">= 0", tokens[ud]);
            require(finite(bandwidthHz[ud], out), "bandwidthHz" + at, out ? "0" : "finite and > 0", bandwidthHz[ud]);
            require(finite(powerW[ud], out), "powerW" + at, out ? "0" : "finite and > 0", powerW[ud]);
        }
        require(left == leftOut.size(), "leftOut", "of UDs below " + uds + "; its size", leftOut.size());
    }

    private static boolean finite(double value, boolean out) {
        return out ? value == 0 : value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static void require(boolean holds, String name, String bound, double value) {
        if (!holds) {
            throw new IllegalArgumentException("token decision: " + name + " must be " + bound + ", was " + value);
        }
    }

    /**
     * The tokens that are kept.
     *
     * @return K, -1 for a UD that is left out, {@code [ud]}, a copy
     */
    @Override
    public int[] tokens() {
        return tokens.clone();
    }

    /**
     * The bandwidths.
     *
     * @return Hz, {@code [ud]}, a copy
     */
    @Override
    public double[] bandwidthHz() {
        return bandwidthHz.clone();
    }

    /**
     * The powers.
     *
     * @return W, {@code [ud]}, a copy
     */
    @Override
    public double[] powerW() {
        return powerW.clone();
    }
}
