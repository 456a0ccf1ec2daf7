/**
 * User-centric split federated learning over cell-free networks (UCSFL): which access points serve each user device, where its model is
 * cut, and the powers and beams of a round, so that the round is short and clusters are large.
 *
 * <p>{@link io.splitwave.optimizer.cellfree.CellFreeWork} is the one home of times and of the objective; SINRs are those of {@code
 * network.cellfree}. Powers and beams of given clusters are in {@code .power}. Source: "User-Centric Cell-Free MIMO based Split Federated
 * Learning: Joint Optimization of Latency and Accuracy", arXiv:2602.05342.
 *
 * <p>Left out: the order of events within a round, in which fewer devices send at once and none is later than here, processing units
 * that devices share, more than one round ahead.
 */
package io.splitwave.optimizer.cellfree;
