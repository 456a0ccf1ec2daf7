/**
 * The figures of VRSL made again, with a verdict on every claim the paper makes of them.
 *
 * <p>A {@link io.splitwave.scenarios.reproduce.Figure} is data and reading: which variants of the preset {@code paper} are
 * played, and how plots and claims are read off the replications. A claim holds checks, a check a confidence interval and
 * a bound; {@link io.splitwave.scenarios.reproduce.Verdict} follows from them and is never written by hand.
 *
 * <p>Left out: fitting anything to a figure. The preset was calibrated once, to Fig. 5 alone.
 */
package io.splitwave.scenarios.reproduce;
