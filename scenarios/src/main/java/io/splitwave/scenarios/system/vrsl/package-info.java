/**
 * VRSL as a system: how a frame flows from channel to decision to rates.
 *
 * <p>{@code FramePlanner} calls the scheme at each boundary, {@code InForce} holds the decision in force until the
 * next, {@code StageRates} gives the rate of each stage, {@code Rounds} makes the next round, {@code FrameRows} records
 * the decisions. {@code Counterfactuals} plays rounds again with a better straggler, {@code FrameReplay} draws a frame
 * again, {@code RedrawnGains} its gains. A run stores decisions and no channels; the channel of a frame follows from
 * scenario, seed and replication.
 */
package io.splitwave.scenarios.system.vrsl;
