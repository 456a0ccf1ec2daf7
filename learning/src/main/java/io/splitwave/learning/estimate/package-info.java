/**
 * Estimators of what a link will carry, by what was measured on it: key performance indicators (KPM) and goodput of every step.
 *
 * <p>{@link io.splitwave.learning.estimate.Estimators} lists them, {@link io.splitwave.learning.estimate.EstimatorModel} is what is
 * learned once and used for any number of links, {@link io.splitwave.learning.estimate.GoodputEstimator} follows one link. Traces
 * are split as a whole: {@link io.splitwave.learning.estimate.TrainingTraces} teach, {@link
 * io.splitwave.learning.estimate.TestTraces} score, and only {@link io.splitwave.learning.estimate.TraceSplit} makes either.
 *
 * <p>Left out: where the measurements come from, what is decided by the estimates.
 */
package io.splitwave.learning.estimate;
