package io.splitwave.learning.profile;

import java.util.Arrays;

/**
 * Sizes on the air of a network whose activations shrink by a constant ratio from layer to layer.
 *
 * <p>D_DL(m) is the same for every m from 1 on and 0 at cut 0, where the device runs nothing; D_UL(m) = first x ratio^(m
 * - 1). VRSL publishes no sizes; this law is a calibrated replacement.
 *
 * @param downlinkBit D_DL, bit, finite, at least 0
 * @param firstUplinkBit D_UL(1), bit, finite, at least 0
 * @param ratio D_UL(m + 1) / D_UL(m), in (0, 1]
 * @param rawInputBit D_UL(0), bit, finite, at least 0; NaN = not known, then cut 0 cannot be used
 */
public record GeometricCutSizes(double downlinkBit, double firstUplinkBit, double ratio, double rawInputBit) {

    /**
     * Checks the sizes.
     *
     * @param downlinkBit D_DL, bit, finite, at least 0
     * @param firstUplinkBit D_UL(1), bit, finite, at least 0
     * @param ratio D_UL(m + 1) / D_UL(m)
     * @param rawInputBit D_UL(0), bit, finite, at least 0
     * @throws IllegalArgumentException if a size or the ratio is out of its range
     */
    public GeometricCutSizes {
        requireSize("downlinkBit", downlinkBit);
        requireSize("firstUplinkBit", firstUplinkBit);
        if (!(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException("cut sizes: ratio must be in (0, 1], was " + ratio);
        }
        if (!Double.isNaN(rawInputBit)) {
            requireSize("rawInputBit", rawInputBit);
        }
    }

    /**
     * Downlink sizes.
     *
     * @param layers M, at least 1
     * @return bit, length M + 1, index = cut
     * @throws IllegalArgumentException if {@code layers} is below 1
     */
    public double[] downlinkBit(int layers) {
        requireLayers(layers);
        double[] bit = new double[layers + 1];
        Arrays.fill(bit, 1, layers + 1, downlinkBit);
        return bit;
    }

    /**
     * Uplink sizes.
     *
     * @param layers M, at least 1
     * @return bit, length M + 1, index = cut; NaN at 0 if the raw input is not known
     * @throws IllegalArgumentException if {@code layers} is below 1
     */
    public double[] uplinkBit(int layers) {
        requireLayers(layers);
        double[] bit = new double[layers + 1];
        bit[0] = rawInputBit;
        for (int cut = 1; cut <= layers; cut++) {
            bit[cut] = firstUplinkBit * Math.pow(ratio, cut - 1);
        }
        return bit;
    }

    private static void requireSize(String name, double bit) {
        if (!(bit >= 0) || Double.isInfinite(bit)) {
            throw new IllegalArgumentException("cut sizes: " + name + " must be finite and >= 0, was " + bit);
        }
    }

    private static void requireLayers(int layers) {
        if (layers < 1) {
            throw new IllegalArgumentException("cut sizes: layers must be >= 1, was " + layers);
        }
    }
}
