package io.splitwave.optimizer.cellfree.scheme;

import io.splitwave.optimizer.cellfree.search.Choice;

/**
 * Clusters and cuts that stay for many rounds.
 *
 * @param choice clusters and cuts
 * @param objective mean over the draws of max_k Gamma_k with the best powers and beams, s
 * @param lowerBound no choice has a smaller mean over the same draws, s
 */
public record LongTermPlan(Choice choice, double objective, double lowerBound) {
    /**
     * Checks the figures.
     *
     * @param choice clusters and cuts
     * @param objective mean objective, s
     * @param lowerBound bound of it, s
     * @throws IllegalArgumentException if the objective is not finite and at least the bound
     */
    public LongTermPlan {
        if (!(objective < Double.POSITIVE_INFINITY && lowerBound <= objective)) {
            throw new IllegalArgumentException("long-term plan: objective must be finite and at least lowerBound, were "
                    + objective + " and " + lowerBound);
        }
    }

    /**
     * What a better choice could gain at most.
     *
     * @return objective / lowerBound - 1, at least 0
     */
    public double gap() {
        return objective / lowerBound - 1;
    }
}
