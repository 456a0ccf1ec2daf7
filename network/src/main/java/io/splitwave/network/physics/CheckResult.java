package io.splitwave.network.physics;

import java.util.Objects;

/**
 * One figure of theory and the same figure as measured.
 *
 * @param subject what is looked at, such as {@code "Rayleigh |h|^2, mean"}
 * @param source where the theory comes from
 * @param unit unit of both figures, "1" for a ratio
 * @param theory what theory says, finite
 * @param measured what was measured, finite
 * @param tolerance largest difference from theory that passes, in the same unit, at least 0
 * @param confidence what the tolerance means, such as {@code "99.9 %, 40000 draws"} or {@code "rounding"}
 */
public record CheckResult(
        String subject,
        String source,
        String unit,
        double theory,
        double measured,
        double tolerance,
        String confidence) {

    /**
     * Refuses what could not be judged.
     *
     * @param subject what is looked at, such as {@code "Rayleigh |h|^2, mean"}
     * @param source where the theory comes from
     * @param unit unit of both figures, "1" for a ratio
     * @param theory what theory says
     * @param measured what was measured
     * @param tolerance largest difference from theory that passes, in the same unit
     * @param confidence what the tolerance means, such as {@code "99.9 %, 40000 draws"} or {@code "rounding"}
     * @throws IllegalArgumentException if a figure is not finite or the tolerance negative
     */
    public CheckResult {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(confidence, "confidence");
        if (!Double.isFinite(theory) || !Double.isFinite(measured) || !(tolerance >= 0)) {
            throw new IllegalArgumentException("check \"" + subject + "\": theory " + theory + ", measured " + measured
                    + ", tolerance " + tolerance + ": all must be finite, the tolerance >= 0");
        }
    }

    /**
     * The verdict.
     *
     * @return whether measured and theory differ by no more than the tolerance
     */
    public boolean passed() {
        return Math.abs(measured - theory) <= tolerance;
    }
}
