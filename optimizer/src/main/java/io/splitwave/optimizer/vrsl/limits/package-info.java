/**
 * Decisions that keep R_min of VRSL (25) and T_max of (26), which the schemes alone only report.
 *
 * <p>R_min becomes a floor on the power, as in the paper's remark after (61); the uplink's rate follows from the phases,
 * since its power is not decided. A decision within the limits is found by least largest delay ({@link
 * io.splitwave.optimizer.vrsl.makespan.MakespanSearch}) and then improved for the sum, cut by cut and budget by budget, without
 * leaving them ({@link io.splitwave.optimizer.vrsl.limits.KeptLimits}).
 */
package io.splitwave.optimizer.vrsl.limits;
