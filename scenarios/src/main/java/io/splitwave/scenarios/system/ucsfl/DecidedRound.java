package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeTimes;
import io.splitwave.optimizer.cellfree.scheme.LongTermPlan;

/**
 * A decision at the start of a round.
 *
 * @param round number of the round, from 0
 * @param timeS when it was taken, s
 * @param places where the devices were
 * @param instance what was known, as the scheme sees it
 * @param plan clusters and cuts in force
 * @param replanned whether they were decided now
 * @param decision what was decided
 * @param times parts of the round by the source's formulas
 * @param plannedS time of the round by the closed form of what is played with the rates of all UDs at once, s
 * @param solverS wall-clock time of the decision, s
 */
record DecidedRound(
        int round,
        double timeS,
        UdPlaces places,
        CellFreeInstance instance,
        LongTermPlan plan,
        boolean replanned,
        CellFreeDecision decision,
        CellFreeTimes times,
        double plannedS,
        double solverS) {}
