/**
 * Plays replications on Apache Spark. A driver sends ranges of replication numbers with the scenario's text; a worker
 * draws their worlds from the seed, as a thread here would, and sends rows back. Optional: found by the command where
 * it lies on the class path.
 */
package io.splitwave.scenarios.spark;
