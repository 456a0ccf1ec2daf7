/**
 * UCSFL (user-centric split federated learning over cell-free networks, arXiv:2602.05342): each device has a cluster of access
 * points of its own, which combine what it sends, train its other layers and send the next model coherently. Clusters and cuts
 * are decided for many rounds, powers and beams for each.
 *
 * <p>{@link io.splitwave.scenarios.system.ucsfl.UcsflSystem} is the service; {@code CellFreeKeys} and {@code UcsflKeys} have its
 * keys, {@code CellFreeSite} the channel, {@code UcsflShared} begins replications, {@code UcsflRounds} decides and plans,
 * {@code RoundInForce} has the rates, {@code UcsflTraining} what is learned. {@code optimizer.cellfree} decides, {@code learning.protocol.CellFreeRound} has the stages.
 */
package io.splitwave.scenarios.system.ucsfl;
