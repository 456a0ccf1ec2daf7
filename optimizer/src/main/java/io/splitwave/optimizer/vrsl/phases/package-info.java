/**
 * IRS phases chosen for the delay itself, VRSL (18) in Theta, where block 4 maximises a sum of gains instead.
 *
 * <p>{@link io.splitwave.optimizer.vrsl.phases.PhaseSearch} descends on the torus of phases with the powers (61) optimal at
 * every point; {@link io.splitwave.optimizer.vrsl.phases.DiscretePhases} does the same over phases of b bits; {@link
 * io.splitwave.optimizer.vrsl.phases.DelayRelaxation} proves a lower bound over all phases and powers. All three share the
 * gains of {@code CascadeGains}, products of a K x N with an N x N_AP matrix, and the delay of {@code TransferDelay}.
 *
 * <p>Cuts are given here; the scheme alternates with their choice. Left out: elements whose amplitude depends on their
 * phase, and errors of the phases set.
 */
package io.splitwave.optimizer.vrsl.phases;
