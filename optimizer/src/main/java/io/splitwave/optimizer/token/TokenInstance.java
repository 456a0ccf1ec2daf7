package io.splitwave.optimizer.token;

import java.util.Arrays;

/**
 * What is known when the tokens of a round are decided. Immutable: arrays are copied on the way in and out.
 *
 * @param bandwidthHz W_tot, uplink band that the UDs divide, Hz, finite, greater than 0
 * @param noiseWPerHz N_0, noise density, W/Hz, finite, greater than 0
 * @param gain g, power gain to the server, a ratio, finite, at least 0, {@code [ud]}
 * @param tokenBit beta = B D q_0, bits of one token of every sample of the batch, finite, greater than 0
 * @param importance f, importance of the K most important tokens, summed over the batch, {@code [ud][0..tokens]}; 0 at K = 0,
 *     nondecreasing, with nonincreasing increments
 * @param tokensMin K_min, fewest tokens that a UD may keep, in [0, tokens]
 * @param tokens N, patch tokens of a sample, at least 1
 * @param powerMaxW p_max, largest transmit power of a UD, W, finite, greater than 0
 * @param energyBudgetJ E_max, energy that a UD may use for sending, J, greater than 0; may be infinite
 * @param standingS time from the start of the round during which a UD can be reached, s, at least 0; may be infinite, {@code [ud]}
 * @param beforeS T_0, time from the start of the round until a UD can send, s, finite, at least 0, {@code [ud]}
 * @param overheadS o, part of the round that the decision does not change, in the denominator of the objective, s, finite, at least 0
 */
public record TokenInstance(
        double bandwidthHz,
        double noiseWPerHz,
        double[] gain,
        double tokenBit,
        double[][] importance,
        int tokensMin,
        int tokens,
        double powerMaxW,
        double energyBudgetJ,
        double[] standingS,
        double[] beforeS,
        double overheadS) {
    /** By how much an increment may exceed the one before, as a fraction of all importance: rounding of sums. */
    private static final double ROUNDING = 1e-12;

    /**
     * Checks every figure and copies the arrays.
     *
     * @param bandwidthHz W_tot, Hz
     * @param noiseWPerHz N_0, W/Hz
     * @param gain g, {@code [ud]}
     * @param tokenBit beta, bit
     * @param importance f, {@code [ud][0..tokens]}
     * @param tokensMin K_min
     * @param tokens N
     * @param powerMaxW p_max, W
     * @param energyBudgetJ E_max, J
     * @param standingS s, {@code [ud]}
     * @param beforeS T_0, s, {@code [ud]}
     * @param overheadS o, s
     * @throws IllegalArgumentException if a figure is out of its range, or lengths differ
     */
    public TokenInstance {
        positive("bandwidthHz", bandwidthHz);
        positive("noiseWPerHz", noiseWPerHz);
        positive("tokenBit", tokenBit);
        positive("powerMaxW", powerMaxW);
        require(energyBudgetJ > 0, "energyBudgetJ", "> 0", energyBudgetJ);
        require(overheadS >= 0 && overheadS < Double.POSITIVE_INFINITY, "overheadS", "finite and >= 0", overheadS);
        require(tokens >= 1, "tokens", ">= 1", tokens);
        require(tokensMin >= 0 && tokensMin <= tokens, "tokensMin", "in [0, " + tokens + "]", tokensMin);
        gain = gain.clone();
        standingS = standingS.clone();
        beforeS = beforeS.clone();
        importance = copy(importance);
        int uds = gain.length;
        require(importance.length == uds, "importance.length", "that of gain, " + uds, importance.length);
        require(standingS.length == uds, "standingS.length", "that of gain, " + uds, standingS.length);
        require(beforeS.length == uds, "beforeS.length", "that of gain, " + uds, beforeS.length);
        for (int ud = 0; ud < uds; ud++) {
            String at = "[" + ud + "]";
            require(gain[ud] >= 0 && gain[ud] < Double.POSITIVE_INFINITY, "gain" + at, "finite and >= 0", gain[ud]);
            require(standingS[ud] >= 0, "standingS" + at, ">= 0", standingS[ud]);
            require(
                    beforeS[ud] >= 0 && beforeS[ud] < Double.POSITIVE_INFINITY,
                    "beforeS" + at,
                    "finite and >= 0",
                    beforeS[ud]);
            checkImportance(importance[ud], tokens, "importance" + at);
        }
    }

    private static void checkImportance(double[] sum, int tokens, String name) {
        require(sum.length == tokens + 1, name + ".length", "tokens + 1 = " + (tokens + 1), sum.length);
        require(sum[0] == 0, name + "[0]", "0", sum[0]);
        double all = sum[tokens];
        require(all < Double.POSITIVE_INFINITY, name + "[" + tokens + "]", "finite", all);
        double before = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= tokens; k++) {
            double increment = sum[k] - sum[k - 1];
            require(increment >= 0, name + "[" + k + "]", "at least that of one token less, " + sum[k - 1], sum[k]);
            require(
                    increment <= before + ROUNDING * all,
                    name + "[" + k + "] - [" + (k - 1) + "]",
                    "at most the increment before, " + before,
                    increment);
            before = increment;
        }
    }

    private static void positive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, name, "finite and > 0", value);
    }

    private static void require(boolean holds, String name, String bound, double value) {
        if (!holds) {
            throw new IllegalArgumentException("token instance: " + name + " must be " + bound + ", was " + value);
        }
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * How many UDs there are.
     *
     * @return at least 0
     */
    public int uds() {
        return gain.length;
    }

    /**
     * The gain of a UD.
     *
     * @param ud 0 based
     * @return g, a ratio
     */
    public double gain(int ud) {
        return gain[ud];
    }

    /**
     * The importance of the most important tokens of a UD.
     *
     * @param ud 0 based
     * @param kept K, in [0, tokens]
     * @return f(K), summed over the batch
     */
    public double importance(int ud, int kept) {
        return importance[ud][kept];
    }

    /**
     * The longest time that a UD may send.
     *
     * @param ud 0 based
     * @return standing time minus the time before, s; may be infinite, and is at most 0 if the UD leaves too early
     */
    public double sendingLimitS(int ud) {
        return standingS[ud] - beforeS[ud];
    }

    /**
     * The gains.
     *
     * @return g, a ratio, {@code [ud]}, a copy
     */
    @Override
    public double[] gain() {
        return gain.clone();
    }

    /**
     * The importance.
     *
     * @return f, {@code [ud][0..tokens]}, a copy
     */
    @Override
    public double[][] importance() {
        return copy(importance);
    }

    /**
     * The standing times.
     *
     * @return s, {@code [ud]}, a copy
     */
    @Override
    public double[] standingS() {
        return standingS.clone();
    }

    /**
     * The times before sending.
     *
     * @return s, {@code [ud]}, a copy
     */
    @Override
    public double[] beforeS() {
        return beforeS.clone();
    }
}
