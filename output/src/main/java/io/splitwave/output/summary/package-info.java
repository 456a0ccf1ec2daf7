/**
 * A run in a dozen figures, each with its confidence interval, and the manifest that describes the run.
 *
 * <p>A metric is one number per replication; replications are independent, so its mean has the 95 % confidence interval
 * of Student's t. Running means (Welford, Technometrics 4(3), 1962) keep memory independent of the number of
 * replications; they run in the order of replications, so that equal rows give equal bits.
 *
 * <p>{@link io.splitwave.output.summary.Precision} says when a mean is known well enough to stop.
 *
 * <p>{@link io.splitwave.output.summary.PairedCollector} compares schemes replication by replication.
 *
 * <p>Left out: comparisons of folders.
 */
package io.splitwave.output.summary;
