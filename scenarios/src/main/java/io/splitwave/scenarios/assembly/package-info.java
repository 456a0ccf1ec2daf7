/**
 * From a scenario's values to the objects of the other modules, as far as several systems share it: motion, mean gains,
 * fading, noise, servers, barriers, described networks, what is learned.
 *
 * <p>Everything is wired through constructors, and every random cause is given its own named stream. Nothing in this
 * package runs a simulation or knows a system.
 */
package io.splitwave.scenarios.assembly;
