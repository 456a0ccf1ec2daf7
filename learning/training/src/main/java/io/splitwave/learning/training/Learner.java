package io.splitwave.learning.training;

/**
 * A device that learns in this round.
 *
 * @param ud its number
 * @param cut m
 * @param weight by how much the change of its side counts, rho_k s_k, see {@link
 *     io.splitwave.learning.loss.CountedWork}
 * @param serverWeight by how much of the server's change counts for it: the same over the sum of rho of those who learn
 * @param start weights it started the round with
 * @param batches its images
 */
record Learner(int ud, int cut, double weight, double serverWeight, Weights start, BatchCycle batches) {}
