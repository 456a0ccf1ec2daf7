/**
 * From a scenario's values to the objects of the other modules: the world of a replication, its scheme, its protocol.
 *
 * <p>Everything is wired through constructors, and every random cause is given its own named stream here and nowhere
 * else. Nothing in this package runs a simulation.
 */
package io.splitwave.scenarios.assembly;
