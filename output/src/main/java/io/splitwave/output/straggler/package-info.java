/**
 * Who was late and why: from the stages of a round to its delays, its straggler and the part of its time to blame; from the
 * rounds of a replication to its one-line account.
 *
 * <p>Straggler: the user device that completed last. Straggler index: makespan over median delay. Idle time: the time
 * that those that completed waited for the end of the round. Quantiles are those of Hyndman and Fan, "Sample Quantiles
 * in Statistical Packages", The American Statistician 50(4), 1996, type 7, the default of R, NumPy and DuckDB, so that
 * anyone gets the same from the tables.
 *
 * <p>Left out: counterfactuals (the length of the round with another channel), which need a second simulation.
 */
package io.splitwave.output.straggler;
