package io.splitwave.kernel.play;

/**
 * A piece of a stage's service at one rate. The pieces of a stage follow each other without a gap from its service start
 * to its end; rate times duration, summed over them, is the work done.
 *
 * @param cohort the cohort
 * @param round the round of the cohort
 * @param member the member
 * @param stageIndex index of the stage in the member's chain, counted on through the legs of the round
 * @param fromS start, s
 * @param toS end, s, after the start
 * @param ratePerS the rate in force, sharing included, work units per s
 */
public record Segment(int cohort, int round, int member, int stageIndex, double fromS, double toS, double ratePerS) {}
