/**
 * One replication of any system, from its first event to its last.
 *
 * <p>{@link io.splitwave.scenarios.play.Simulation} is a scenario with its system; {@link
 * io.splitwave.scenarios.play.Replication} begins the system, lets the kernel play the setup, and closes it; {@code
 * RowCollector} turns the kernel's facts into rows. Nothing here depends on a system.
 */
package io.splitwave.scenarios.play;
