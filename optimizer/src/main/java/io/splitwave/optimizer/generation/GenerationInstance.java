package io.splitwave.optimizer.generation;

import java.util.Objects;

/**
 * What is known when a round is decided, for N user devices (UD). All arrays are copied, on the way in and on the way out.
 *
 * @param subcarriers M, how many subcarriers there are, at least 1
 * @param subcarrierHz W, width of each subcarrier, Hz, finite, greater than 0
 * @param noiseWPerHz N0, noise power density, W/Hz, finite, greater than 0
 * @param noiseBand what power and noise refer to
 * @param gain g, power gain of each UD, a ratio, finite, at least 0, {@code [n]}; N may be 0
 * @param holdS t_hold, how long each UD stays within coverage, s, at least 0, {@code [n]}; infinite for one that does not leave
 * @param longestS t_max, the longest that a round may take, s, finite, greater than 0. With {@code holdS} it limits the time of
 *     a UD, so that one that does not leave has a limit too
 * @param computeS T_cp, time of all that comes before the upload, s, greater than 0, {@code [n]}; infinite for a UD that cannot
 *     be reached
 * @param computeJ E_cp, energy that this takes, J, finite, at least 0, {@code [n]}
 * @param energyBudgetJ E, most energy of a UD in the round, J, finite, at least 0, {@code [n]}
 * @param modelBit s, size of the model that is uploaded, bit, finite, greater than 0
 * @param powerMinW p_min, least transmit power, W, finite, greater than 0
 * @param powerMaxW p_max, most transmit power, W, finite, at least {@code powerMinW}
 * @param emd distance of each UD's labels from those of all, 0 to 2, {@code [n]}
 * @param emdMax the largest distance with which a UD may be selected, 0 to 2
 * @param selectionSlack share of the subcarriers that the least needs of the selected UDs may fill, greater than 0, at most 1.
 *     What is left shortens the round: at 1 the last UDs that fit leave nothing, and the round takes as long as they may stay
 * @param generation the server's part of the round
 */
public record GenerationInstance(
        int subcarriers,
        double subcarrierHz,
        double noiseWPerHz,
        NoiseBand noiseBand,
        double[] gain,
        double[] holdS,
        double longestS,
        double[] computeS,
        double[] computeJ,
        double[] energyBudgetJ,
        double modelBit,
        double powerMinW,
        double powerMaxW,
        double[] emd,
        double emdMax,
        double selectionSlack,
        ImageGeneration generation) {
    private static final double LARGEST_EMD = 2;

    /**
     * Checks the figures.
     *
     * @param subcarriers how many subcarriers there are
     * @param subcarrierHz width of each, Hz
     * @param noiseWPerHz noise power density, W/Hz
     * @param noiseBand what power and noise refer to
     * @param gain power gains
     * @param holdS times within coverage, s
     * @param longestS the longest that a round may take, s
     * @param computeS times before the upload, s
     * @param computeJ energies before the upload, J
     * @param energyBudgetJ most energies, J
     * @param modelBit size of the model, bit
     * @param powerMinW least transmit power, W
     * @param powerMaxW most transmit power, W
     * @param emd distances of the labels
     * @param emdMax largest distance of a selected UD
     * @param selectionSlack share of the subcarriers that least needs may fill
     * @param generation the server's part
     * @throws IllegalArgumentException if a figure is out of its range, or lengths differ
     */
    public GenerationInstance {
        if (subcarriers < 1) {
            throw wrong("subcarriers must be >= 1, was " + subcarriers);
        }
        requireAbove("subcarrierHz", subcarrierHz);
        requireAbove("noiseWPerHz", noiseWPerHz);
        Objects.requireNonNull(noiseBand, "noiseBand");
        requireAbove("longestS", longestS);
        requireAbove("modelBit", modelBit);
        requireAbove("powerMinW", powerMinW);
        requireAbove("powerMaxW", powerMaxW);
        if (powerMinW > powerMaxW) {
            throw wrong("powerMinW must be <= powerMaxW = " + powerMaxW + ", was " + powerMinW);
        }
        requireEmd("emdMax", emdMax);
        if (!(selectionSlack > 0 && selectionSlack <= 1)) {
            throw wrong("selectionSlack must be > 0 and <= 1, was " + selectionSlack);
        }
        Objects.requireNonNull(generation, "generation");
        gain = gain.clone();
        holdS = copy("holdS", holdS, gain.length);
        computeS = copy("computeS", computeS, gain.length);
        computeJ = copy("computeJ", computeJ, gain.length);
        energyBudgetJ = copy("energyBudgetJ", energyBudgetJ, gain.length);
        emd = copy("emd", emd, gain.length);
        for (int n = 0; n < gain.length; n++) {
            String ofUd = " of UD " + n;
            requireLeast("gain" + ofUd, gain[n]);
            if (!(holdS[n] >= 0)) {
                throw wrong("holdS" + ofUd + " must be >= 0, was " + holdS[n]);
            }
            if (!(computeS[n] > 0)) {
                throw wrong("computeS" + ofUd + " must be > 0, was " + computeS[n]);
            }
            requireLeast("computeJ" + ofUd, computeJ[n]);
            requireLeast("energyBudgetJ" + ofUd, energyBudgetJ[n]);
            requireEmd("emd" + ofUd, emd[n]);
        }
    }

    /**
     * Power gains.
     *
     * @return a copy, {@code [n]}
     */
    @Override
    public double[] gain() {
        return gain.clone();
    }

    /**
     * Times within coverage.
     *
     * @return a copy, s, {@code [n]}
     */
    @Override
    public double[] holdS() {
        return holdS.clone();
    }

    /**
     * Times before the upload.
     *
     * @return a copy, s, {@code [n]}
     */
    @Override
    public double[] computeS() {
        return computeS.clone();
    }

    /**
     * Energies before the upload.
     *
     * @return a copy, J, {@code [n]}
     */
    @Override
    public double[] computeJ() {
        return computeJ.clone();
    }

    /**
     * Most energies.
     *
     * @return a copy, J, {@code [n]}
     */
    @Override
    public double[] energyBudgetJ() {
        return energyBudgetJ.clone();
    }

    /**
     * Distances of the labels.
     *
     * @return a copy, {@code [n]}
     */
    @Override
    public double[] emd() {
        return emd.clone();
    }

    /**
     * How many UDs there are.
     *
     * @return N, at least 0
     */
    public int userDevices() {
        return gain.length;
    }

    static void requireAbove(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(name + " must be finite and > 0, was " + value);
        }
    }

    static void requireLeast(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(name + " must be finite and >= 0, was " + value);
        }
    }

    static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("generation instance: " + what);
    }

    private static void requireEmd(String name, double value) {
        if (!(value >= 0 && value <= LARGEST_EMD)) {
            throw wrong(name + " must be >= 0 and <= 2, was " + value);
        }
    }

    private static double[] copy(String name, double[] values, int expected) {
        if (values.length != expected) {
            throw wrong(name + " must have " + expected + " values, had " + values.length);
        }
        return values.clone();
    }
}
