/**
 * What systems that decide when a round begins have in common: frames of channels in which devices come and go, and decisions
 * that are taken again to be shown. It knows no system.
 *
 * <p>{@link io.splitwave.scenarios.rounds.UdFrames} moves places and channels on; {@link
 * io.splitwave.scenarios.rounds.DecisionReplay} plays a replication again until a decision is taken, {@link
 * io.splitwave.scenarios.rounds.RecordedDecision} compares it with the recorded one, and {@link
 * io.splitwave.scenarios.rounds.JsonNumbers} writes its arrays. {@link io.splitwave.scenarios.rounds.TrainedRounds}
 * trains in the rounds. {@link io.splitwave.scenarios.rounds.Site} has rates of links and processors.
 */
package io.splitwave.scenarios.rounds;
