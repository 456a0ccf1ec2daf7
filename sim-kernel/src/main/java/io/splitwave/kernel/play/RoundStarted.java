package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;

/**
 * A round has started.
 *
 * @param cohort the cohort
 * @param round the round of the cohort
 * @param startS when, s
 * @param plan what it contains; its first leg if there are several
 */
public record RoundStarted(int cohort, int round, double startS, RoundPlan plan) {}
