/**
 * What the optimizer knows of the channel where that is not the truth: decisions are made on the known channel, delays
 * come from the true one.
 *
 * <p>{@link io.splitwave.network.knowledge.Knowledge} turns one into the other, frame by frame: {@link
 * io.splitwave.network.knowledge.EstimationError} adds noise, {@link io.splitwave.network.knowledge.Ageing} delays. Failed
 * elements of the IRS, known or not, are {@link io.splitwave.network.irs.ElementFaults}; phases of few bits are a matter
 * of the optimizer.
 *
 * <p>Left out: pilots and what they cost in time, prediction, errors that differ between links.
 */
package io.splitwave.network.knowledge;
