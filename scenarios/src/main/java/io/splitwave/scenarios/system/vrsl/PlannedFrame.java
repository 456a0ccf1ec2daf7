package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One frame as it was planned.
 *
 * @param startS when the frame began, s of simulated time
 * @param context what is known of the frame, for all UDs; the scheme received those that are present
 * @param truth the true state of the frame; the same object where knowledge is perfect
 * @param present for each UD, whether it takes part
 * @param result its decision, the plan of a fresh round; an absent UD has no power and no twin in it
 * @param links true gains and rates of every UD under that decision
 * @param replanned its decision for the rounds in flight; empty if there are none or it decides for fresh rounds only
 * @param inForce the decision from the boundary on, until rounds start or a new plan is made inside the frame: phases
 *     and powers of {@code replanned} or else of the plan; cuts and places of the rounds in flight; their twin
 *     frequencies
 * @param inForceLinks true gains and rates under it
 * @param solverS wall-clock time the scheme took, s; never part of a result
 */
public record PlannedFrame(
        double startS,
        FrameContext context,
        FrameContext truth,
        boolean[] present,
        SchemeResult result,
        LinkState links,
        Optional<InFlightPlan> replanned,
        FrameDecision inForce,
        LinkState inForceLinks,
        double solverS) {

    /**
     * The UDs that the plan is for.
     *
     * @return {@code [ud]}, true for those that take part and are not left out as out of reach
     */
    public boolean[] reached() {
        return Attendance.reached(present, result);
    }

    /**
     * The decision the tables record: the one for the rounds in flight if there is one, otherwise the plan.
     *
     * @return one of the two
     */
    public FrameDecision recorded() {
        return replanned.map(InFlightPlan::decision).orElse(result.decision());
    }

    /**
     * The links of the recorded decision.
     *
     * @return gains and rates of every UD under it
     */
    public LinkState recordedLinks() {
        return replanned.isPresent() ? inForceLinks : links;
    }

    /**
     * The constraints that the plan or the decision for the rounds in flight breaks.
     *
     * @return the plan's first, none twice
     */
    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>(result.report().violations());
        replanned.ifPresent(plan -> plan.violations().stream()
                .filter(violation -> !all.contains(violation))
                .forEach(all::add));
        return all;
    }
}
