package io.splitwave.optimizer.vrsl.block;

import io.splitwave.network.irs.PhaseShifts;
import java.util.Objects;

/**
 * Phases and how good they are for the sum of gains (40).
 *
 * @param phases Theta
 * @param relaxationValue Tr(QV) reached by the relaxation (43); NaN if none was solved, scaled if it is for a sample of
 *     the devices
 * @param upperBound a proven bound of v^H Q v over all phases; NaN if none was solved, or for a sample only
 * @param value v^H Q v of the phases, (42); NaN if none was solved
 */
public record PhaseSolution(PhaseShifts phases, double relaxationValue, double upperBound, double value) {

    /**
     * Refuses null.
     *
     * @param phases Theta
     * @param relaxationValue Tr(QV) reached by the relaxation (43)
     * @param upperBound a proven bound of v^H Q v over all phases
     * @param value v^H Q v of the phases, (42)
     * @throws NullPointerException if there are no phases
     */
    public PhaseSolution {
        Objects.requireNonNull(phases, "phases");
    }

    /**
     * Phases that come from no relaxation.
     *
     * @param phases Theta
     * @return a solution without bounds
     */
    public static PhaseSolution unrated(PhaseShifts phases) {
        return new PhaseSolution(phases, Double.NaN, Double.NaN, Double.NaN);
    }
}
