/**
 * Looking into a finished run: one frame drawn again and written down in full, so that anybody can recompute it.
 *
 * <p>A run stores decisions, not channels; a frame's channel follows from scenario, seed and replication.
 */
package io.splitwave.scenarios.inspect;
