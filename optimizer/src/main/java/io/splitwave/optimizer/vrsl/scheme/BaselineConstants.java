package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.vrsl.consensus.SharingAdmm;
import io.splitwave.optimizer.vrsl.genetic.EvolutionOptions;

/** Constants of the paper's comparison schemes that it does not publish, for lists and documents. */
public final class BaselineConstants {
    private BaselineConstants() {}

    /**
     * Of scheme {@code ga}.
     *
     * @return budget and rates of its evolution
     */
    public static EvolutionOptions genetic() {
        return GeneticScheme.EVOLUTION;
    }

    /**
     * Of scheme {@code admm}.
     *
     * @return largest number of turns
     */
    public static int admmTurns() {
        return AdmmScheme.TURNS;
    }

    /**
     * Of scheme {@code admm}.
     *
     * @return residuals, relative, at which it stops
     */
    public static double admmTolerance() {
        return AdmmScheme.TOLERANCE;
    }

    /**
     * Of scheme {@code admm}.
     *
     * @return penalty of a residual, as a share of the mean marginal gain at equal shares
     */
    public static double admmPenalty() {
        return SharingAdmm.PENALTY;
    }
}
