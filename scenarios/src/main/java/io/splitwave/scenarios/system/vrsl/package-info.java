/**
 * VRSL as a system: how a frame flows from channel to decision to rates.
 *
 * <p>{@code FramePlanner} asks the scheme at each boundary, {@code InForce} holds what is in force until the next, {@code
 * StageRates} says how fast each stage is served, {@code Rounds} shapes the next round, {@code FrameRows} writes down what
 * was decided. {@code Counterfactuals} plays rounds again with a straggler that is better off, {@code FrameReplay} draws a
 * frame again, {@code RedrawnGains} its gains. A run stores decisions and no channels; the channel of a frame follows from
 * scenario, seed and replication.
 */
package io.splitwave.scenarios.system.vrsl;
