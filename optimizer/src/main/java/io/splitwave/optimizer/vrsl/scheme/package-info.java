/**
 * The schemes: VRSL Alg. 5, the comparison schemes (VRSL with parts switched off, or closed forms), and better ones.
 *
 * <p>{@code ao} alternates over the five blocks; {@code random-phase} does without block 4, {@code no-dt} without
 * twins, {@code no-irs} on a direct link; {@code ga} and {@code admm} choose all cuts together; {@code full-local} and
 * {@code full-offload} have nothing to iterate. {@code dual} and {@code power-saving} choose everything but the phases
 * jointly, by prices; {@code direct} does so in turn with phases for the delay itself. {@link
 * io.splitwave.optimizer.vrsl.scheme.SchemeRegistry} makes each by name.
 *
 * <p>{@code makespan} minimises the largest delay instead.
 */
package io.splitwave.optimizer.vrsl.scheme;
