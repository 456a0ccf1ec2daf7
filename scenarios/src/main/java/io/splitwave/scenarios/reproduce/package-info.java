/**
 * The figures of papers made again, with a verdict on every claim that a paper makes about them.
 *
 * <p>A {@link io.splitwave.scenarios.reproduce.Figure} names the scenarios that are played, and makes plots and claims from the
 * replications. A claim holds checks, a check a confidence interval and a bound; {@code Verdict} follows from them and is never
 * written by hand. A {@link io.splitwave.scenarios.reproduce.Paper} holds the figures of one paper; each has a package of its
 * own.
 */
package io.splitwave.scenarios.reproduce;
