/**
 * Cut, place, twin frequency and downlink power chosen together, by prices.
 *
 * <p>Two budgets tie the devices of VRSL (18) together, (21) and (31). With a price on each, every device answers for
 * itself; what the answers cost, less the value of the budgets, is a lower bound of every decision's cost, whatever
 * the prices (Lagrangian duality). {@link io.splitwave.optimizer.price.PriceDecomposition} does so for the sum of
 * delays, {@link io.splitwave.optimizer.price.LeastPower} for the AP's power under a deadline. Both find the best
 * prices by cuts through the centre of gravity and repair the answers by exact single changes.
 *
 * <p>Left out: the phases, which are given, and (25), (26), which the delay form does not enforce.
 */
package io.splitwave.optimizer.price;
