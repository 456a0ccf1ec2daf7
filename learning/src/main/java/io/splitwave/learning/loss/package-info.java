/**
 * What a round of learning brings: its loss and the accuracy after it.
 *
 * <p>VRSL (16), (17), (28): a {@link io.splitwave.learning.loss.LossModel} is told who starts a round and whose work
 * counts at its end, and answers with a {@link io.splitwave.learning.loss.Score}. {@link
 * io.splitwave.learning.loss.TabledLoss} looks the answer up in a {@link io.splitwave.learning.loss.LossTable} that was
 * measured; by how much a participant's work counts under which barrier is said by {@link
 * io.splitwave.learning.loss.CountedWork} for every model; a model that trains for real is another implementation.
 *
 * <p>Left out: the networks, the data, and everything about time.
 */
package io.splitwave.learning.loss;
