package io.splitwave.kernel.play;

/**
 * A barrier has opened.
 *
 * @param cohort the cohort
 * @param round the round of the cohort
 * @param barrier index into the plan's barriers, counted on through the legs of the round
 * @param timeS when, s
 * @param arrived members that have arrived and are not dropped
 * @param dropped members of the barrier that have been dropped, those dropped by its opening included
 */
public record BarrierOpened(int cohort, int round, int barrier, double timeS, int arrived, int dropped) {}
