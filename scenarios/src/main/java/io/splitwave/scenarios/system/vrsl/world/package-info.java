/**
 * The world of a VRSL replication: access point, IRS and devices, their channels frame by frame, clocks, layer loads,
 * budgets, scheme and protocol.
 *
 * <p>Every random cause is given its own named stream here. Nothing in this package runs a simulation.
 */
package io.splitwave.scenarios.system.vrsl.world;
