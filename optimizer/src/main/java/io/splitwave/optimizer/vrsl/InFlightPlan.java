package io.splitwave.optimizer.vrsl;

import java.util.List;
import java.util.Objects;

/**
 * New phases, powers and twin frequencies for rounds in flight.
 *
 * @param decision the new values, with the cuts and places the rounds began with
 * @param timeS time until the last of the devices that can be served is done if nothing changes, s
 * @param violations the constraints the decision breaks, empty if feasible
 */
public record InFlightPlan(FrameDecision decision, double timeS, List<Violation> violations) {

    /**
     * Copies the list.
     *
     * @param decision the new values, with the cuts and places the rounds began with
     * @param timeS time until the last of the devices that can be served is done if nothing changes, s
     * @param violations the constraints the decision breaks, empty if feasible
     * @throws IllegalArgumentException if the time is negative or NaN
     */
    public InFlightPlan {
        Objects.requireNonNull(decision, "decision");
        violations = List.copyOf(violations);
        if (!(timeS >= 0)) {
            throw new IllegalArgumentException("in-flight plan: timeS must be >= 0, was " + timeS);
        }
    }
}
