/**
 * The network that requests are served with: its cuts, what they cost and send, and how much of the input what is sent gives away.
 *
 * <p>{@link io.splitwave.scenarios.inference.InferenceKeys} are the keys, {@link io.splitwave.scenarios.inference.ServedNetwork} is what
 * they describe. Nothing here knows a system.
 */
package io.splitwave.scenarios.inference;
