package io.splitwave.optimizer.vrsl;

import java.util.List;
import java.util.Objects;

/**
 * A decision and how it came about.
 *
 * @param decision what to do in this frame
 * @param report objective, iterates, bounds, violations; objective and bounds are over the devices that are not left out
 * @param leftOut the devices no decision reaches in this frame, ascending; they get nothing
 */
public record SchemeResult(FrameDecision decision, SolveReport report, List<LeftOut> leftOut) {

    /**
     * Refuses null, and copies the list.
     *
     * @param decision what to do in this frame
     * @param report objective, iterates, bounds, violations
     * @param leftOut the devices no decision reaches in this frame, ascending
     * @throws NullPointerException if a part is missing
     */
    public SchemeResult {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(report, "report");
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A decision for every device.
     *
     * @param decision what to do in this frame
     * @param report objective, iterates, bounds, violations
     */
    public SchemeResult(FrameDecision decision, SolveReport report) {
        this(decision, report, List.of());
    }
}
