/**
 * Federated learning helped by generated images (GenFV): which devices train, on how many subcarriers and with how much power,
 * so that the round is the shortest, and how many images the server generates meanwhile.
 *
 * <p>{@link io.splitwave.optimizer.generation.GenerationWork} is the one home of rates, times and energies, {@code
 * GenerationSchemes} lists the schemes. Source: Qiang, Chang and Min, "AIGC-Assisted Federated Learning for Vehicular Edge
 * Intelligence", IEEE Transactions on Mobile Computing 24(11), 2025, arXiv:2503.19676.
 *
 * <p>Left out: the order of events, the classes of the generated images, the weights of the aggregation, more than one round
 * ahead.
 */
package io.splitwave.optimizer.generation;
