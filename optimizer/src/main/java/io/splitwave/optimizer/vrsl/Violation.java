package io.splitwave.optimizer.vrsl;

import java.util.Objects;

/**
 * A constraint a decision breaks. Infeasible is a result, not an error.
 *
 * @param constraint which
 * @param ud the user device, 0..K-1, or -1 if the constraint is on all of them
 * @param amount by how much, in the unit the constraint states, &gt; 0, +Infinity allowed
 */
public record Violation(Constraint constraint, int ud, double amount) {

    /**
     * Checks the fact.
     *
     * @param constraint which
     * @param ud the user device, 0..K-1, or -1 if the constraint is on all of them
     * @param amount by how much, in the unit the constraint states, +Infinity allowed
     * @throws IllegalArgumentException if ud is below -1 or the amount not positive
     */
    public Violation {
        Objects.requireNonNull(constraint, "constraint");
        if (ud < -1 || !(amount > 0)) {
            throw new IllegalArgumentException(
                    "violation of " + constraint + ": ud must be >= -1 and amount > 0, were " + ud + " and " + amount);
        }
    }
}
