package io.splitwave.optimizer;

import java.util.Objects;

/**
 * A decision and how it came about.
 *
 * @param decision what to do in this frame
 * @param report objective, iterates, bounds, violations
 */
public record SchemeResult(FrameDecision decision, SolveReport report) {

    /**
     * Refuses null.
     *
     * @param decision see the record
     * @param report see the record
     * @throws NullPointerException if a part is missing
     */
    public SchemeResult {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(report, "report");
    }
}
