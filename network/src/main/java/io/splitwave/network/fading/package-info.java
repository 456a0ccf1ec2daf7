/**
 * Small-scale fading of one link, frame after frame: what is left of a channel when its path gain is taken out.
 *
 * <p>Start at {@link io.splitwave.network.fading.Fading}. Three processes scatter: independent frames ({@link
 * io.splitwave.network.fading.RayleighFading}), an autoregression ({@link
 * io.splitwave.network.fading.GaussMarkovFading}) and Clarke's waves ({@link
 * io.splitwave.network.fading.JakesFading}). Two wrap another: {@link io.splitwave.network.fading.CorrelatedFading}
 * across the elements of an array, {@link io.splitwave.network.fading.RicianFading} with a line of sight. {@link
 * io.splitwave.network.fading.NormalSource} is where the chance comes from: random streams by name, or bulk normals that
 * keep nothing per UD.
 *
 * <p>Left out: clusters and delays, polarisation, coupling of elements and their patterns, waves that are spherical over
 * an array, correlation between UDs.
 */
package io.splitwave.network.fading;
