/**
 * Sharing ADMM over relaxed cuts, for the paper's "ADMM-based Hybrid Inference".
 *
 * <p>{@link io.splitwave.optimizer.vrsl.consensus.SharingAdmm} turns the choice of a cut into weights on the simplex, with
 * copies of twin frequency and power for every candidate, and lets the devices agree on the two budgets. The paper
 * names the method and gives no update rule; this implementation uses consensus by projection, one scaled dual per
 * budget, closed copies by (36) and (61), proximal steps on the weights.
 *
 * <p>Left out: places other than by rule (29), phases, rounding (part of the scheme), adaptive penalties.
 */
package io.splitwave.optimizer.vrsl.consensus;
