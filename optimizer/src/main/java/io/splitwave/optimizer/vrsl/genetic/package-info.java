/**
 * A genetic search over words, for the paper's "GA-based Hybrid Inference": one letter per device, its cut.
 *
 * <p>{@link io.splitwave.optimizer.vrsl.genetic.Evolution} runs Commons Math's populations with operators that draw from the
 * random stream of the replication. It does not depend on delays: a cost function evaluates a word.
 *
 * <p>Left out: the library's {@code GeneticAlgorithm} and its operators, all of which draw from one static generator;
 * stopping conditions other than a number of generations.
 */
package io.splitwave.optimizer.vrsl.genetic;
