/**
 * The least time in which every device can be done: VRSL (19)-(31) with the largest delay instead of the sum (18).
 *
 * <p>{@link io.splitwave.optimizer.vrsl.makespan.LeastTime} is exact but for the choice of cuts, for given gains: bisection
 * on the time, and a price on twin frequency that makes the devices independent. {@link
 * io.splitwave.optimizer.vrsl.makespan.StragglerPhases} descends on the same time over the IRS phases, and {@link
 * io.splitwave.optimizer.vrsl.makespan.MakespanSearch} alternates the two. {@link io.splitwave.optimizer.vrsl.makespan.RoundWork}
 * is the work to do: a fresh round with all its cuts and places, or what rounds in flight have left, with the cut and
 * place they began with. {@link io.splitwave.optimizer.vrsl.makespan.TwinShare} splits the twin budget among the devices
 * whose twins compute at an instant.
 *
 * <p>{@link io.splitwave.optimizer.vrsl.makespan.SpanBound} proves a lower bound over all phases. Left out: queueing at the
 * server.
 */
package io.splitwave.optimizer.vrsl.makespan;
