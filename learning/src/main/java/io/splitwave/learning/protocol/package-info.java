/**
 * Which stages a round has, on which resource and of what size: data that the kernel plays.
 *
 * <p>VRSL Section III: a round of a UD is DOWNLINK, COMPUTE at the device or its twin, UPLINK, and, where it is
 * modelled, SERVER. {@link io.splitwave.learning.protocol.SplitRound} turns cuts and places into a {@link
 * io.splitwave.kernel.round.RoundPlan}; {@link io.splitwave.learning.protocol.StageKind} and {@link
 * io.splitwave.learning.protocol.Place} name what is done and where.
 *
 * <p>Rounds that train: {@link io.splitwave.learning.protocol.FederatedRound}, {@link
 * io.splitwave.learning.protocol.SequentialSplitRound} and {@link io.splitwave.learning.protocol.SplitFederatedRound}, with
 * the stages of {@link io.splitwave.learning.protocol.TrainingStage}; each has the closed form of its round in addition
 * to its plan, from the same stages. Another protocol is another class like these.
 * {@link io.splitwave.learning.protocol.SubchannelRound} and {@link io.splitwave.learning.protocol.TokenRound} are rounds of
 * several legs, between which something may be decided. {@link io.splitwave.learning.protocol.CellFreeRound} has several
 * access points for each UD. Requests for inference are in {@link io.splitwave.learning.protocol.request}.
 *
 * <p>Left out: rates (they come from outside, frame by frame), and the decision of cut and place.
 */
package io.splitwave.learning.protocol;
