/**
 * Federated learning (FL), split learning (SL) and split federated learning (SFL) around one access point: a family that
 * shares world, keys and rates.
 *
 * <p>Devices are drawn around the AP and may move, come and go; one link each, whose gain is the squared norm of the channel
 * vector. {@code SflShared} begins a replication. {@code SflRounds} asks a scheme of {@code optimizer.sfl} when a round
 * begins, for the devices that are there; the decision holds until the round ends, while rates follow the channels from frame
 * to frame. {@code Protocol} says what differs between the three, {@code SflKeys} and {@code SflParts} hold the keys, {@code
 * SflVocabulary} the words.
 *
 * <p>Left out: interference, retransmission, what the server's energy is, and devices that learn at different times
 * ({@code barrier.rule: async}).
 */
package io.splitwave.scenarios.system.sfl;
