/**
 * Small-scale fading of one link, frame after frame: what is left of a channel when its path gain is taken out.
 *
 * <p>Start at {@link io.splitwave.network.fading.Fading}; {@link io.splitwave.network.fading.NormalSource} is where the
 * chance comes from.
 */
package io.splitwave.network.fading;
