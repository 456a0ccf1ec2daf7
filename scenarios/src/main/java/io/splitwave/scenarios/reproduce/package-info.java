/**
 * The figures of VRSL made again, with a verdict on every claim that the paper makes about them.
 *
 * <p>A {@link io.splitwave.scenarios.reproduce.Figure} names the variants of the preset {@code paper} that are played,
 * and makes plots and claims from the replications. A claim holds checks, a check a confidence interval and a bound;
 * {@link io.splitwave.scenarios.reproduce.Verdict} follows from them and is never written by hand.
 *
 * <p>Left out: fitting anything to a figure. The preset was calibrated once, to Fig. 5 alone.
 */
package io.splitwave.scenarios.reproduce;
