package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundRates;
import io.splitwave.optimizer.sfl.RoundState;

/**
 * A round as it was decided.
 *
 * @param cohort whose round it is, from 0
 * @param round its number, from 0
 * @param timeS its start, s
 * @param state what was known
 * @param decision what was decided
 * @param rates the rates at its start
 * @param plannedS its time by the closed form, with the channels of its start and a dedicated server, s; may be infinite
 * @param solverS wall-clock time of the decision, s
 */
record DecidedRound(
        int cohort,
        int round,
        double timeS,
        RoundState state,
        RoundDecision decision,
        RoundRates rates,
        double plannedS,
        double solverS) {}
