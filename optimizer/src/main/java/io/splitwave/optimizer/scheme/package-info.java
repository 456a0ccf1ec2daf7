/**
 * The schemes: VRSL Alg. 5 and the comparison schemes that are it with parts switched off, or a closed form.
 *
 * <p>{@code ao} alternates over the five blocks; {@code random-phase} does without block 4, {@code no-dt} without
 * twins, {@code no-irs} on a direct link; {@code full-local} and {@code full-offload} have nothing to iterate. {@link
 * io.splitwave.optimizer.scheme.SchemeRegistry} makes each by name.
 *
 * <p>{@code makespan} minimises the largest delay instead.
 *
 * <p>Left out: the paper's GA and ADMM baselines, joint optimisation, bounds on the delay itself.
 */
package io.splitwave.optimizer.scheme;
