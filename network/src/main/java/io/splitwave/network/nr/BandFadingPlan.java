package io.splitwave.network.nr;

import java.util.OptionalDouble;

/**
 * Fading averaged over a wide band and several antennas: 10 log10(mean of the power of a few independent Rayleigh branches +
 * floor), where each branch has mean power 1 and is autoregressive from step to step. The floor bounds the fades, as the
 * many branches of a real band do.
 *
 * @param branches number of branches, in [1, 64]
 * @param floor added power, relative to the mean of 1, finite, greater than 0
 * @param correlation of a branch from a step to the next, in [-1, 1]; empty for J0(2 pi f_d T) at the UE's own speed
 */
public record BandFadingPlan(int branches, double floor, OptionalDouble correlation) {

    private static final int MOST_BRANCHES = 64;

    /**
     * Checks the figures.
     *
     * @param branches number of branches, in [1, 64]
     * @param floor added power, relative to the mean of 1, finite, greater than 0
     * @param correlation of a branch from a step to the next, in [-1, 1]; empty for Clarke's at the UE's own speed
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public BandFadingPlan {
        if (branches < 1 || branches > MOST_BRANCHES) {
            throw new IllegalArgumentException(
                    "band fading: branches must be in [1, " + MOST_BRANCHES + "], was " + branches);
        }
        if (!(floor > 0) || Double.isInfinite(floor)) {
            throw new IllegalArgumentException("band fading: floor must be finite and > 0, was " + floor);
        }
        if (correlation.isPresent() && !(correlation.getAsDouble() >= -1 && correlation.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(
                    "band fading: correlation must be in [-1, 1], was " + correlation.getAsDouble());
        }
    }
}
