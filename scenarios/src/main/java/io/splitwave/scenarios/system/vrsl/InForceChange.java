package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Optional;

/**
 * A change of the decision for the rounds in flight inside a frame.
 *
 * @param atS when, s of simulated time
 * @param plan the new plan; empty if only twin frequencies have changed
 * @param inForce the decision that applies from now on, with the cuts and places of the rounds
 * @param links gains and rates of every UD under it
 * @param solverS wall-clock time the scheme took for a plan, s; never part of a result
 */
public record InForceChange(
        double atS, Optional<InFlightPlan> plan, FrameDecision inForce, LinkState links, double solverS) {}
