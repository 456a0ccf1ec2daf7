/**
 * A round's state in, a decision out, for federated learning (FL), split learning (SL) and split federated learning (SFL)
 * around one access point (AP).
 *
 * <p>A {@link io.splitwave.optimizer.sfl.RoundState} holds what is known when a round begins, a {@link
 * io.splitwave.optimizer.sfl.RoundDecision} the variables of ASFL (Qiang et al., "Adaptive and Parallel Split Federated
 * Learning in Vehicular Edge Computing", IEEE Internet of Things Journal 12(5), 2025): cut, share of the band, transmit power
 * and clock of each device. A {@link io.splitwave.optimizer.sfl.RoundScheme} maps one to the other. {@link
 * io.splitwave.optimizer.sfl.RoundRates} is the only place that says how fast a stage is under a decision: closed forms and
 * the event simulation both ask it.
 *
 * <p>Left out: time, queues and who is dropped, which belong to the event simulation.
 */
package io.splitwave.optimizer.sfl;
