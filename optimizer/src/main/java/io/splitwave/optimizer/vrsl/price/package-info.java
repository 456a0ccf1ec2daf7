/**
 * Cut, place, twin frequency and downlink power chosen together, by prices.
 *
 * <p>Two budgets couple the devices of VRSL (18), (21) and (31). With a price on each, every device chooses alone; the
 * cost of these choices, less the value of the budgets, is a lower bound of every decision's cost for any prices
 * (Lagrangian duality). {@link io.splitwave.optimizer.vrsl.price.PriceDecomposition} does so for the sum of delays,
 * {@link io.splitwave.optimizer.vrsl.price.LeastPower} for the AP's power under a deadline. Both find the best prices by
 * cuts through the centre of gravity and improve the choices by exact single changes.
 *
 * <p>Left out: the phases, which are given, and (25), (26), which the delay form does not enforce.
 */
package io.splitwave.optimizer.vrsl.price;
