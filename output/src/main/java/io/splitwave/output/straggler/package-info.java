/**
 * Who was late and why: from the stages of a round to its delays, its straggler and the stage to blame; from the rounds
 * and frames of a replication to its one-line account.
 *
 * <p>Straggler: the user device that completed last. Straggler index: makespan over median delay. Idle time: what those
 * that completed waited for the end of the round. These are the quantities that Section VI of VRSL argues about but does
 * not print; quantiles are those of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50(4), 1996, type 7, the default of R, NumPy and DuckDB, so that anyone gets the same from the tables.
 *
 * <p>Left out: counterfactuals (what the round had taken with another channel), which need a second simulation.
 */
package io.splitwave.output.straggler;
