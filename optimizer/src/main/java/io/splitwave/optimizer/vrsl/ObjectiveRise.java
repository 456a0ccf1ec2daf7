package io.splitwave.optimizer.vrsl;

import java.util.Objects;

/**
 * A step that made the objective worse, although VRSL (64) states that no step does.
 *
 * @param iterate number of the iterate the step belongs to, from 1
 * @param block the step
 * @param byS increase of the sum of delays, s, &gt; 0, +Infinity if a rate fell to zero
 */
public record ObjectiveRise(int iterate, Block block, double byS) {

    /**
     * Checks the fact.
     *
     * @param iterate number of the iterate the step belongs to
     * @param block the step
     * @param byS increase of the sum of delays, s, +Infinity if a rate fell to zero
     * @throws IllegalArgumentException if the iterate is below 1 or the rise not positive
     */
    public ObjectiveRise {
        Objects.requireNonNull(block, "block");
        if (iterate < 1 || !(byS > 0)) {
            throw new IllegalArgumentException(
                    "objective rise: iterate must be >= 1 and byS > 0, were " + iterate + " and " + byS);
        }
    }
}
