package io.splitwave.network.propagation;

/**
 * Log-distance path loss, VRSL (68): C0 (d / d0)^-a as a power gain.
 *
 * <p>Below d0 the same law is continued; it is meant for d at least d0.
 *
 * @param referenceGain C0, power gain at the reference distance, a ratio (not dB), in (0, 1]
 * @param referenceDistanceM d0, m, finite, greater than 0
 * @param exponent a, at least 0, finite
 */
public record LogDistancePathLoss(double referenceGain, double referenceDistanceM, double exponent)
        implements DistanceLaw {

    /**
     * Checks the parameters.
     *
     * @param referenceGain see the record
     * @param referenceDistanceM see the record
     * @param exponent see the record
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
    }

    /**
     * Power gain over a distance.
     *
     * @param distanceM d, m, finite, greater than 0
     * @return C0 (d / d0)^-a, a ratio
     * @throws IllegalArgumentException if the distance is not positive or not finite
     */
    @Override
    public double gain(double distanceM) {
        requirePositive("distanceM", distanceM);
        return referenceGain * Math.pow(distanceM / referenceDistanceM, -exponent);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("path loss: " + name + " must be finite and > 0, was " + value);
        }
    }
}
