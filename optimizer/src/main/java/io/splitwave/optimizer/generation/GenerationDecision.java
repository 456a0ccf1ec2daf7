package io.splitwave.optimizer.generation;

import io.splitwave.kernel.round.DropReason;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Subcarriers and power of each of N user devices (UD) for a round, and the images that the server generates. Arrays are copied,
 * on the way in and on the way out.
 *
 * @param subcarriers l, at least 1 for a selected UD, 0 for one that is left out, {@code [n]}
 * @param powerW p, transmit power, W, greater than 0, 0 for a UD that is left out, {@code [n]}
 * @param images b, images to generate, at least 0, with which the server is done by the lesser of {@code objectiveS} and t_max; 0
 *     if no UD is selected
 * @param objectiveS the latest planned arrival of a selected UD, s from the start of the round, greater than 0; 0 if no UD is
 *     selected
 * @param lowerBoundS no subcarriers and powers with which the same UDs keep their limits have an earlier latest arrival, s, at
 *     most {@code objectiveS}; NaN where the scheme proves none
 * @param leftOut the UDs that are not selected: {@link DropReason#NOT_SELECTED} for an EMD above the bound or by the draw of a
 *     scheme, {@link DropReason#INFEASIBLE} for one that meets its limits with no subcarriers that the scheme may give it,
 *     {@link DropReason#NO_SLOT} where others have taken them; ascending, unmodifiable
 */
public record GenerationDecision(
        int[] subcarriers,
        double[] powerW,
        int images,
        double objectiveS,
        double lowerBoundS,
        SortedMap<Integer, DropReason> leftOut) {
    /**
     * Checks that the parts fit together.
     *
     * @param subcarriers subcarriers of each UD, or 0
     * @param powerW transmit power of each UD, W, or 0
     * @param images images to generate
     * @param objectiveS latest planned arrival, s
     * @param lowerBoundS a bound of it, s, or NaN
     * @param leftOut the UDs that are not selected
     * @throws IllegalArgumentException if lengths differ, a figure is out of its range, or {@code leftOut} does not hold exactly
     *     the UDs without subcarriers
     */
    public GenerationDecision {
        subcarriers = subcarriers.clone();
        powerW = powerW.clone();
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        if (powerW.length != subcarriers.length) {
            throw wrong("subcarriers and powerW must be of one length, were " + subcarriers.length + " and "
                    + powerW.length);
        }
        int selected = 0;
        for (int n = 0; n < subcarriers.length; n++) {
            boolean out = leftOut.containsKey(n);
            requireFit(n, subcarriers[n], powerW[n], out);
            selected += out ? 0 : 1;
        }
        if (selected + leftOut.size() != subcarriers.length) {
            throw wrong("leftOut must hold UDs of 0.." + (subcarriers.length - 1) + ", held " + leftOut.keySet());
        }
        boolean timed = selected == 0 ? objectiveS == 0 : objectiveS > 0 && objectiveS < Double.POSITIVE_INFINITY;
        if (!timed || lowerBoundS > objectiveS) {
            throw wrong("objectiveS must be finite and > 0, or 0 if no UD is selected, and not below lowerBoundS; were "
                    + objectiveS + " and " + lowerBoundS + " for " + selected + " selected UDs");
        }
        if (images < 0 || (selected == 0 && images > 0)) {
            throw wrong("images must be >= 0, and 0 if no UD is selected, were " + images);
        }
    }

    /**
     * The subcarriers.
     *
     * @return a copy, index = UD, 0 where it is left out
     */
    @Override
    public int[] subcarriers() {
        return subcarriers.clone();
    }

    /**
     * The transmit powers.
     *
     * @return a copy, W, index = UD, 0 where it is left out
     */
    @Override
    public double[] powerW() {
        return powerW.clone();
    }

    /**
     * Which UDs are selected.
     *
     * @return a fresh array, index = UD
     */
    public boolean[] selected() {
        boolean[] selected = new boolean[subcarriers.length];
        for (int n = 0; n < selected.length; n++) {
            selected[n] = subcarriers[n] > 0;
        }
        return selected;
    }

    private static void requireFit(int n, int subcarriers, double powerW, boolean out) {
        boolean none = out && subcarriers == 0 && powerW == 0;
        boolean some = !out && subcarriers >= 1 && powerW > 0 && powerW < Double.POSITIVE_INFINITY;
        if (!none && !some) {
            throw wrong("UD " + n + " must have at least 1 subcarrier and a finite power > 0, or 0, 0 and a reason in "
                    + "leftOut; had " + subcarriers + ", " + powerW + (out ? " and a reason" : " and no reason"));
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("generation decision: " + what);
    }
}
