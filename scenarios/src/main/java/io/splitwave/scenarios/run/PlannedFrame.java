package io.splitwave.scenarios.run;

import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.SchemeResult;
import io.splitwave.optimizer.delay.LinkState;

/**
 * One frame as it was planned.
 *
 * @param startS when the frame began, s of simulated time
 * @param context what the scheme was given
 * @param result what it answered
 * @param links gains and rates of every UD under that answer
 * @param inForceCut cut layer in force per UD at the boundary, that of its round in flight, before rounds
 *     that start at this instant or later in the frame
 * @param inForceLocal place in force per UD, true on the UD, false on its twin
 * @param inForceTwinHz extra twin frequency in force per UD, Hz
 * @param solverS wall-clock time the scheme took, s; never part of a result
 */
public record PlannedFrame(
        double startS,
        FrameContext context,
        SchemeResult result,
        LinkState links,
        int[] inForceCut,
        boolean[] inForceLocal,
        double[] inForceTwinHz,
        double solverS) {}
