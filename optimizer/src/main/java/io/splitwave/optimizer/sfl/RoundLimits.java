package io.splitwave.optimizer.sfl;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a decision of a round must keep, apart from highest power and clock. Arrays are not copied and must not be written to.
 *
 * @param cuts cuts that may be chosen, ascending, each in 1..M, at least one
 * @param minPowerW least transmit power, W, finite, at least 0; at 0 any power above 0 may be chosen
 * @param minCpuHz lowest clock, Hz, finite, at least 0; at 0 any clock above 0 may be chosen
 * @param energyBudgetJ most energy that each of K devices may draw in the round, J, at least 0, {@code [ud]}; infinite where
 *     there is no budget
 * @param standingS how long each device stays in coverage, counted from the start of the round, s, at least 0, {@code [ud]};
 *     infinite where it is not to leave
 */
public record RoundLimits(int[] cuts, double minPowerW, double minCpuHz, double[] energyBudgetJ, double[] standingS) {

    /**
     * Checks the figures.
     *
     * @param cuts cuts that may be chosen
     * @param minPowerW least transmit power, W
     * @param minCpuHz lowest clock, Hz
     * @param energyBudgetJ most energy of each device, J
     * @param standingS how long each device stays, s
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public RoundLimits {
        if (cuts.length < 1 || cuts[0] < 1) {
            throw new IllegalArgumentException(
                    "round limits: at least 1 cut is needed, each >= 1, were " + Arrays.toString(cuts));
        }
        for (int i = 1; i < cuts.length; i++) {
            if (cuts[i] <= cuts[i - 1]) {
                throw new IllegalArgumentException(
                        "round limits: cuts must be ascending, were " + Arrays.toString(cuts));
            }
        }
        requireLeast("minPowerW", minPowerW);
        requireLeast("minCpuHz", minCpuHz);
        requireAmounts("energyBudgetJ", energyBudgetJ);
        requireAmounts("standingS", standingS);
    }

    /**
     * No limits: every cut, any power and clock, all the energy and all the time.
     *
     * @param devices K, at least 1
     * @param lastCut M, at least 1
     * @return the limits
     */
    public static RoundLimits none(int devices, int lastCut) {
        int[] cuts = new int[lastCut];
        Arrays.setAll(cuts, index -> index + 1);
        double[] endless = new double[devices];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        return new RoundLimits(cuts, 0, 0, endless, endless);
    }

    /**
     * Whether a cut may be chosen.
     *
     * @param cut any number
     * @return true if it is one of the cuts
     */
    public boolean allowsCut(int cut) {
        return Arrays.binarySearch(cuts, cut) >= 0;
    }

    String cutsText() {
        int last = cuts[cuts.length - 1];
        if (last - cuts[0] == cuts.length - 1) {
            return cuts[0] + ".." + last;
        }
        return "{" + Arrays.stream(cuts).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + "}";
    }

    void requireFor(int devices, int lastCut) {
        if (energyBudgetJ.length != devices || standingS.length != devices) {
            throw new IllegalArgumentException(
                    "round limits: energyBudgetJ and standingS must hold a value for each of the " + devices
                            + " devices, were " + energyBudgetJ.length + " and " + standingS.length);
        }
        if (cuts[cuts.length - 1] > lastCut) {
            throw new IllegalArgumentException(
                    "round limits: cuts must be at most " + lastCut + ", were " + Arrays.toString(cuts));
        }
    }

    private static void requireLeast(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("round limits: " + name + " must be finite and >= 0, was " + value);
        }
    }

    private static void requireAmounts(String name, double[] values) {
        for (int ud = 0; ud < values.length; ud++) {
            if (!(values[ud] >= 0)) {
                throw new IllegalArgumentException(
                        "round limits: " + name + " of UD " + ud + " must be >= 0, was " + values[ud]);
            }
        }
    }
}
