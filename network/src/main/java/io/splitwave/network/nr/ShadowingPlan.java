package io.splitwave.network.nr;

/**
 * Log-normal shadowing that loses its memory along the way of the UE: correlation e^(-moved / decorrelationM).
 *
 * @param deviationDb standard deviation, dB, finite, at least 0
 * @param decorrelationM way over which the correlation falls to 1/e, m, finite, greater than 0
 */
public record ShadowingPlan(double deviationDb, double decorrelationM) {

    /**
     * Checks the figures.
     *
     * @param deviationDb standard deviation, dB, finite, at least 0
     * @param decorrelationM way over which the correlation falls to 1/e, m, finite, greater than 0
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public ShadowingPlan {
        if (!(deviationDb >= 0) || Double.isInfinite(deviationDb)) {
            throw new IllegalArgumentException("shadowing: deviationDb must be finite and >= 0, was " + deviationDb);
        }
        if (!(decorrelationM > 0) || Double.isInfinite(decorrelationM)) {
            throw new IllegalArgumentException(
                    "shadowing: decorrelationM must be finite and > 0, was " + decorrelationM);
        }
    }
}
