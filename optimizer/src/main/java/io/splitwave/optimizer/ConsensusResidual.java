package io.splitwave.optimizer;

/**
 * How far a consensus method was from agreement after one iteration; both are relative and fall to 0 at an optimum of
 * the problem it relaxes.
 *
 * @param primal by how much the devices' wishes and the budgets differ, the largest over the budgets, as a fraction of
 *     the budget, &gt;= 0
 * @param dual by how much the last iteration moved what was agreed, priced, as a fraction of the mean delay of a
 *     device, &gt;= 0
 */
public record ConsensusResidual(double primal, double dual) {

    /**
     * Checks the fact.
     *
     * @param primal by how much the devices' wishes and the budgets differ, the largest over the budgets, as a fraction
     *     of the budget
     * @param dual by how much the last iteration moved what was agreed, priced, as a fraction of the mean delay of a
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
