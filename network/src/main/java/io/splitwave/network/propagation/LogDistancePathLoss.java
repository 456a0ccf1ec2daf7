package io.splitwave.network.propagation;

/**
 * Log-distance path loss, VRSL (68): C0 (d / d0)^-a as a power gain.
 *
 * <p>The law holds in the far field and has no bound near the antenna, where its gain would pass 1. So a shorter distance
 * than the least one is taken as that one, as TR 38.901 takes 10 m for less and common simulators take d0.
 *
 * @param referenceGain C0, power gain at the reference distance, a ratio (not dB), in (0, 1]
 * @param referenceDistanceM d0, m, finite, greater than 0
 * @param exponent a, at least 0, finite
 * @param leastDistanceM distances below it are taken as this one, m, finite, greater than 0; the gain there is at most 1
 */
public record LogDistancePathLoss(
        double referenceGain, double referenceDistanceM, double exponent, double leastDistanceM)
        implements DistanceLaw {

    /**
     * The law from the reference distance on.
     *
     * @param referenceGain C0, power gain at the reference distance, a ratio (not dB)
     * @param referenceDistanceM d0, m, finite, greater than 0; also the least distance
     * @param exponent a, at least 0, finite
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public LogDistancePathLoss(double referenceGain, double referenceDistanceM, double exponent) {
        this(referenceGain, referenceDistanceM, exponent, referenceDistanceM);
    }

    /**
     * Checks the parameters.
     *
     * @param referenceGain C0, power gain at the reference distance, a ratio (not dB)
     * @param referenceDistanceM d0, m, finite, greater than 0
     * @param exponent a, at least 0, finite
     * @param leastDistanceM distances below it are taken as this one, m
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public LogDistancePathLoss {
        if (!(referenceGain > 0 && referenceGain <= 1)) {
            throw new IllegalArgumentException(
                    "path loss: referenceGain must be a ratio in (0, 1], not dB, was " + referenceGain);
        }
        requirePositive("referenceDistanceM", referenceDistanceM);
        if (!(exponent >= 0) || Double.isInfinite(exponent)) {
            throw new IllegalArgumentException("path loss: exponent must be finite and >= 0, was " + exponent);
        }
        requirePositive("leastDistanceM", leastDistanceM);
        double most = gain(referenceGain, referenceDistanceM, exponent, leastDistanceM);
        if (!(most <= 1)) {
            throw new IllegalArgumentException("path loss: the gain at leastDistanceM = " + leastDistanceM
                    + " must be <= 1, since a passive link does not amplify, was " + most);
        }
    }

    /**
     * Power gain over a distance.
     *
     * @param distanceM d, m, finite, at least 0
     * @return C0 (d / d0)^-a, or that of the least distance if it is less; a ratio of at most 1
     * @throws IllegalArgumentException if the distance is negative or not finite
     */
    @Override
    public double gain(double distanceM) {
        if (!(distanceM >= 0) || Double.isInfinite(distanceM)) {
            throw new IllegalArgumentException("path loss: distanceM must be finite and >= 0, was " + distanceM);
        }
        return gain(referenceGain, referenceDistanceM, exponent, Math.max(distanceM, leastDistanceM));
    }

    /**
     * VRSL (68), without a least distance and unchecked.
     *
     * @param referenceGain C0, a ratio
     * @param referenceDistanceM d0, m
     * @param exponent a
     * @param distanceM d, m, greater than 0
     * @return C0 (d / d0)^-a, a ratio
     */
    public static double gain(double referenceGain, double referenceDistanceM, double exponent, double distanceM) {
        return referenceGain * Math.pow(distanceM / referenceDistanceM, -exponent);
    }

    /**
     * The same law as a loss in dB, which is finite even where the gain is too small for a double.
     *
     * @param referenceGain C0, a ratio
     * @param referenceDistanceM d0, m
     * @param exponent a
     * @param distanceM d, m, greater than 0
     * @return 10 a log10(d / d0) - 10 log10(C0), dB
     */
    public static double lossDb(double referenceGain, double referenceDistanceM, double exponent, double distanceM) {
        return exponent * Decibels.of(distanceM / referenceDistanceM) - Decibels.of(referenceGain);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("path loss: " + name + " must be finite and > 0, was " + value);
        }
    }
}
