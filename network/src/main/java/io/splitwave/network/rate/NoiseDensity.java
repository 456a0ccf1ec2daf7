package io.splitwave.network.rate;

import io.splitwave.network.propagation.Decibels;

/**
 * Noise that is white over the band: its power is in proportion to the bandwidth. Thermal noise has k T, -174 dBm/Hz at
 * 290 K, and a receiver adds its noise figure to it (IEEE Std 100, noise figure; TR 38.901 and its companions give links
 * in these two numbers).
 *
 * @param wPerHz N0, W/Hz, finite, greater than 0
 * @param figureDb noise figure of the receiver, dB, finite, at least 0
 */
public record NoiseDensity(double wPerHz, double figureDb) {

    /**
     * Checks the parameters.
     *
     * @param wPerHz N0, W/Hz, finite, greater than 0
     * @param figureDb noise figure of the receiver, dB
     * @throws IllegalArgumentException if one is out of its range
     */
    public NoiseDensity {
        if (!(wPerHz > 0) || Double.isInfinite(wPerHz)) {
            throw new IllegalArgumentException("noise density: wPerHz must be finite and > 0, was " + wPerHz);
        }
        if (!(figureDb >= 0) || Double.isInfinite(figureDb)) {
            throw new IllegalArgumentException("noise density: figureDb must be finite and >= 0, was " + figureDb);
        }
    }

    /**
     * The density, figure included, that has a power in a band.
     *
     * @param powerW sigma^2, W, finite, greater than 0
     * @param bandwidthHz B, Hz, finite, greater than 0
     * @return sigma^2 / B, without a noise figure
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static NoiseDensity of(double powerW, double bandwidthHz) {
        return new NoiseDensity(powerW / bandwidthHz, 0);
    }

    /**
     * Noise power in a band.
     *
     * @param bandwidthHz B, Hz, finite, greater than 0
     * @return sigma^2 = N0 B 10^(figure / 10), W
     * @throws IllegalArgumentException if the bandwidth is out of its range
     */
    public double powerW(double bandwidthHz) {
        if (!(bandwidthHz > 0) || Double.isInfinite(bandwidthHz)) {
            throw new IllegalArgumentException("noise density: bandwidthHz must be finite and > 0, was " + bandwidthHz);
        }
        return wPerHz * bandwidthHz * Decibels.ratio(figureDb);
    }
}
