package io.splitwave.learning.training;

/**
 * A device that learns in this round.
 *
 * @param ud its number
 * @param cut m
 * @param share its share of the average: rho_k over the sum of those who take part
 * @param freshness how much of its change counts, in (0, 1]
 * @param start weights it started the round with
 * @param batches its images
 */
record Learner(int ud, int cut, double share, double freshness, Weights start, BatchCycle batches) {}
