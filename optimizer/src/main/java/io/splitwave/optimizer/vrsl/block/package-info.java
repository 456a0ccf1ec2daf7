/**
 * The five steps of VRSL Alg. 5, each a class of its own with its equation named.
 *
 * <p>Cut: {@link io.splitwave.optimizer.vrsl.block.CutBlock} (28); place: {@link io.splitwave.optimizer.vrsl.block.TwinBlock}
 * (29); twin frequency: {@link io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock} (36)-(37); phases: {@link
 * io.splitwave.optimizer.vrsl.block.PhaseBlock} (40)-(44) on the matrix of {@link
 * io.splitwave.optimizer.vrsl.block.PhaseObjective}; power: {@link io.splitwave.optimizer.vrsl.block.PowerBlock} (61).
 *
 * <p>A block receives the other variables and returns its own; it keeps no state that changes a result and may be
 * called alone, as the frequency block is whenever rounds in flight change. Left out: the loss term of (28), whose
 * weight is zero here, and blocks that treat two variables jointly.
 */
package io.splitwave.optimizer.vrsl.block;
