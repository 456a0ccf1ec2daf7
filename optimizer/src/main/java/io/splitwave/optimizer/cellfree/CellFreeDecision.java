package io.splitwave.optimizer.cellfree;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.Beams;

/**
 * Clusters, cuts, powers and beams of a round. Arrays are copied, on the way in and on the way out.
 *
 * @param association which access points (AP) serve which user device (UD)
 * @param cut phi, 1 based index of the split of each UD, {@code [k]}
 * @param uplinkPowerW p, W, at least 0, {@code [k]}
 * @param beams w, for the same association
 * @param objective max_k T_k / |C_k|^e, s, greater than 0, see {@link CellFreeWork#objective}
 * @param lowerBound a proven bound, at most {@code objective}: no clusters, cuts, powers and beams reach less for this instance
 */
public record CellFreeDecision(
        Association association, int[] cut, double[] uplinkPowerW, Beams beams, double objective, double lowerBound) {
    /**
     * Checks that the parts fit together.
     *
     * @param association clusters
     * @param cut cuts, 1 based
     * @param uplinkPowerW powers, W
     * @param beams beams
     * @param objective objective
     * @param lowerBound bound of it
     * @throws IllegalArgumentException if lengths differ or a figure is out of its range
     */
    public CellFreeDecision {
        cut = cut.clone();
        uplinkPowerW = uplinkPowerW.clone();
        int uds = association.userDevices();
        if (cut.length != uds
                || uplinkPowerW.length != uds
                || !beams.association().equals(association)) {
            throw wrong("cut and uplinkPowerW must have " + uds + " values, had " + cut.length + " and "
                    + uplinkPowerW.length + ", and the beams must be those of the association");
        }
        for (int ud = 0; ud < uds; ud++) {
            if (cut[ud] < 1 || !(uplinkPowerW[ud] >= 0 && uplinkPowerW[ud] < Double.POSITIVE_INFINITY)) {
                throw wrong("UD " + ud + " must have a cut of at least 1 and a finite power >= 0, had " + cut[ud]
                        + " and " + uplinkPowerW[ud]);
            }
        }
        if (!(objective > 0 && objective < Double.POSITIVE_INFINITY && lowerBound <= objective)) {
            throw wrong(
                    "objective must be finite, > 0 and at least lowerBound, were " + objective + " and " + lowerBound);
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("cell-free decision: " + what);
    }

    /**
     * The cuts.
     *
     * @return a copy, 1 based, {@code [k]}
     */
    @Override
    public int[] cut() {
        return cut.clone();
    }

    /**
     * The uplink powers.
     *
     * @return a copy, W, {@code [k]}
     */
    @Override
    public double[] uplinkPowerW() {
        return uplinkPowerW.clone();
    }

    /**
     * What a better decision could gain at most.
     *
     * @return objective / lowerBound - 1, at least 0
     */
    public double gap() {
        return objective / lowerBound - 1;
    }
}
