package io.splitwave.network.nr.coding;

/**
 * Block error rate over SINR as a logistic curve: 1 / (1 + e^(slope (SINR - threshold) + ln((1 - p) / p))), where p is the
 * rate at the threshold. The curve is a fit, not a part of the standard.
 *
 * @param slopePerDb steepness, 1/dB, finite, greater than 0
 * @param atThreshold p, BLER where the SINR is the threshold, in (0, 1)
 */
public record BlerCurve(double slopePerDb, double atThreshold) {

    /**
     * Checks the figures.
     *
     * @param slopePerDb steepness, 1/dB, finite, greater than 0
     * @param atThreshold BLER where the SINR is the threshold, in (0, 1)
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public BlerCurve {
        if (!(slopePerDb > 0) || Double.isInfinite(slopePerDb)) {
            throw new IllegalArgumentException("BLER: slopePerDb must be finite and > 0, was " + slopePerDb);
        }
        if (!(atThreshold > 0 && atThreshold < 1)) {
            throw new IllegalArgumentException("BLER: atThreshold must be in (0, 1), was " + atThreshold);
        }
    }

    /**
     * Probability that a block is lost.
     *
     * @param marginDb SINR minus threshold, dB; may be infinite
     * @return in [0, 1]; falls with the margin
     */
    public double bler(double marginDb) {
        return 1 / (1 + (1 - atThreshold) / atThreshold * Math.exp(slopePerDb * marginDb));
    }
}
