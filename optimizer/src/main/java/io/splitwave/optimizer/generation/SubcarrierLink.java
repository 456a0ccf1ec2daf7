package io.splitwave.optimizer.generation;

import io.splitwave.network.rate.LinkRate;
import java.util.Objects;

/**
 * Rate of a link in some of the subcarriers, in both models of noise: the one home of this formula.
 *
 * @param subcarrierHz W, width of a subcarrier, Hz, finite, greater than 0
 * @param noiseWPerHz N0, noise power density, W/Hz, finite, greater than 0
 * @param noiseBand what power and noise refer to
 */
public record SubcarrierLink(double subcarrierHz, double noiseWPerHz, NoiseBand noiseBand) {
    /**
     * Checks the figures.
     *
     * @param subcarrierHz width of a subcarrier, Hz
     * @param noiseWPerHz noise power density, W/Hz
     * @param noiseBand what power and noise refer to
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public SubcarrierLink {
        GenerationInstance.requireAbove("subcarrierHz", subcarrierHz);
        GenerationInstance.requireAbove("noiseWPerHz", noiseWPerHz);
        Objects.requireNonNull(noiseBand, "noiseBand");
    }

    /**
     * R, rate in l subcarriers: l W log2(1 + p g / noise), with the noise of all l or that of one.
     *
     * @param subcarriers l, finite, greater than 0; not whole where time is shared as well
     * @param powerW p, W, finite, at least 0
     * @param gain g, power gain, a ratio, finite, at least 0
     * @return bit/s; 0 if power or gain is 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double bps(double subcarriers, double powerW, double gain) {
        return LinkRate.bps(subcarriers * subcarrierHz, powerW, gain, noiseW(subcarriers));
    }

    /** Noise against which the power is held, W. */
    double noiseW(double subcarriers) {
        double oneW = noiseWPerHz * subcarrierHz;
        return noiseBand == NoiseBand.SHARE ? subcarriers * oneW : oneW;
    }
}
