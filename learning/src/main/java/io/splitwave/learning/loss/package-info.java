/**
 * What a round of learning brings: its loss and the accuracy after it.
 *
 * <p>VRSL (16), (17), (28): a {@link io.splitwave.learning.loss.LossModel} receives the devices that start a round and
 * the participants whose work counts at its end, and returns a {@link io.splitwave.learning.loss.Score}.
 * {@link io.splitwave.learning.loss.TabledLoss} reads it from a measured {@link io.splitwave.learning.loss.LossTable};
 * {@link io.splitwave.learning.loss.CountedWork} gives the weight of a participant's work under each barrier, for every
 * model; a model that really trains is another implementation.
 *
 * <p>Left out: the networks, the data, and everything about time.
 */
package io.splitwave.learning.loss;
