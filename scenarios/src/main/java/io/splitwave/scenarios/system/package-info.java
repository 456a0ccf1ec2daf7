/**
 * The parts of a system: data plus a scheme, in types that all systems share.
 *
 * <p>A {@link io.splitwave.scenarios.system.SystemType} is found by name and reads what a scenario holds of it. It is
 * shared by all replications of a run ({@link io.splitwave.scenarios.system.Shared}) and begun once for each
 * ({@link io.splitwave.scenarios.system.Setup}): stations that serve stages, frames, rounds and rates for the kernel, and
 * an {@link io.splitwave.scenarios.system.Account} for the tables. Code that plays, records or shows a run uses these
 * types and no system. Each system has a package of its own below this one, which no other package imports.
 *
 * <p>Functions that only some systems have, such as playing a round again with a better link, are optional powers:
 * interfaces that a system may offer.
 */
package io.splitwave.scenarios.system;
