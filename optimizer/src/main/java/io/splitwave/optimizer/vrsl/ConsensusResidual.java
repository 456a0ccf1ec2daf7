package io.splitwave.optimizer.vrsl;

/**
 * How far a consensus method was from agreement after one iteration; both are relative and fall to 0 at an optimum of
 * the problem it relaxes.
 *
 * @param primal difference between the devices' wishes and the budget, as a fraction of the budget, the larger of the
 *     two budgets, &gt;= 0
 * @param dual change of the agreed shares in the last iteration, priced, as a fraction of the mean delay of a device,
 *     &gt;= 0
 */
public record ConsensusResidual(double primal, double dual) {

    /**
     * Checks the fact.
     *
     * @param primal difference between the devices' wishes and the budget, as a fraction of the budget, the larger of
     *     the two budgets
     * @param dual change of the agreed shares in the last iteration, priced, as a fraction of the mean delay of a
     *     device
     * @throws IllegalArgumentException if one is negative or NaN
     */
    public ConsensusResidual {
        if (!(primal >= 0) || !(dual >= 0)) {
            throw new IllegalArgumentException(
                    "consensus residual: primal and dual must be >= 0, were " + primal + " and " + dual);
        }
    }
}
