/**
 * Which UDs are present: they arrive, stay and leave, on top of any motion.
 *
 * <p>{@link io.splitwave.network.mobility.visit.ComingAndGoing} wraps a {@link io.splitwave.network.mobility.Mobility}:
 * arrivals are Poisson or come in bursts (Markov-modulated Poisson), stays are exponential or fixed. The number of UDs is
 * fixed; an arrival takes the UD that has been away longest, and none if all are present (Erlang's loss system).
 *
 * <p>The processes serve whatever arrives, requests of UDs as well: {@link
 * io.splitwave.network.mobility.visit.PeriodicArrivals}, {@link io.splitwave.network.mobility.visit.PoissonArrivals} and {@link
 * io.splitwave.network.mobility.visit.BurstyArrivals}, which are an interrupted Poisson process if nothing arrives in quiet
 * times; {@link io.splitwave.network.mobility.visit.MergedArrivals} are those of several UDs.
 *
 * <p>Left out: stays that depend on the place, arrivals that depend on the load.
 */
package io.splitwave.network.mobility.visit;
