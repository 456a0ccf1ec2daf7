package io.splitwave.output.summary;

import io.splitwave.output.word.Metric;

/**
 * By how much one scheme's mean differs from the reference's, from the differences in each replication. Both play the same
 * worlds, so the differences scatter less than the values, and their mean is better known.
 *
 * @param metric which
 * @param n replications in which both have a value
 * @param mean mean of scheme minus reference, in the metric's unit; NaN if n is 0
 * @param halfWidth half-width of the interval of this difference alone at {@link Summary#CONFIDENCE}, Student's t; NaN if n
 *     is below 2 or a value is infinite
 * @param jointHalfWidth half-width with which the intervals of all compared schemes hold together at that confidence
 *     (Bonferroni)
 * @param varianceSaved 1 - Var(X - Y) / (Var X + Var Y): the share of the variance that pairing has taken away, against
 *     worlds drawn for each scheme independently; below 0 if pairing increases it; NaN without variation
 */
public record PairedDifference(
        Metric metric, long n, double mean, double halfWidth, double jointHalfWidth, double varianceSaved) {}
