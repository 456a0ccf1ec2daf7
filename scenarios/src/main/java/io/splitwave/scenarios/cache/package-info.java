/**
 * Keeps numbers that take long to compute and are the same each time, from one run to the next: what estimators have learned, what
 * attacks tell.
 *
 * <p>{@link io.splitwave.scenarios.cache.NumberCache} is a folder of {@link io.splitwave.scenarios.cache.NumberFile}s. Nothing here knows
 * what the numbers mean.
 */
package io.splitwave.scenarios.cache;
