/**
 * What a system is: data plus a scheme, in words that every system shares.
 *
 * <p>A {@link io.splitwave.scenarios.system.SystemType} is found by name and reads what a scenario holds of it. It is
 * shared by all replications of a run ({@link io.splitwave.scenarios.system.Shared}) and begun once for each
 * ({@link io.splitwave.scenarios.system.Setup}): stations that serve stages, frames, rounds and rates for the kernel, and
 * an {@link io.splitwave.scenarios.system.Account} for the tables. Whoever plays, records or shows a run knows these types
 * and no system. Each system has a package of its own below this one, which no other package imports.
 *
 * <p>What only some systems can do, such as playing a round again with a better link, is an optional power: an interface
 * of its own that a system may or may not offer.
 */
package io.splitwave.scenarios.system;
