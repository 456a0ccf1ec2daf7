/**
 * Adaptive split federated learning (ASFL): cut, clock, power and share of each device under an energy budget and a standing
 * time, so that the longest time of a device is the least.
 *
 * <p>{@code SharedRound} finds the joint optimum and a proven bound, {@code DeviceDemand} what one device needs, {@code
 * AdaptiveSchemes} lists the schemes. Source: Qiang et al., "Adaptive and Parallel Split Federated Learning in Vehicular Edge
 * Computing", IEEE Internet of Things Journal 12(5), 2025.
 *
 * <p>Left out: downlinks whose rates depend on shares, shares that change within a round (only bounded), interference.
 */
package io.splitwave.optimizer.sfl.adaptive;
