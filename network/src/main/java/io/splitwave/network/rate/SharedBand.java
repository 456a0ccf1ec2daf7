package io.splitwave.network.rate;

/**
 * A band that devices divide by frequency (FDMA): each has its own share, so there is no interference.
 *
 * <p>A share beta of a band W carries beta W log2(1 + P g / sigma^2). Its noise is that of the share, beta W N0, as noise is
 * white; or that of the whole band, W N0, a simplification of several papers on split federated learning, by which the rate
 * is proportional to the share.
 *
 * @param bandwidthHz W, Hz, finite, greater than 0
 * @param noiseW noise power in the whole band, W, finite, greater than 0
 * @param noiseOf which noise a share has
 */
public record SharedBand(double bandwidthHz, double noiseW, NoiseOf noiseOf) {

    /** The noise that disturbs a link in a share of the band. */
    public enum NoiseOf {
        /** The noise inside the share. */
        SHARE,
        /** The noise of the whole band, however small the share is. */
        FULL_BAND
    }

    /**
     * Checks the figures.
     *
     * @param bandwidthHz W, Hz
     * @param noiseW noise power in the whole band, W
     * @param noiseOf which noise a share has
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public SharedBand {
        if (!(bandwidthHz > 0) || Double.isInfinite(bandwidthHz)) {
            throw new IllegalArgumentException("shared band: bandwidthHz must be finite and > 0, was " + bandwidthHz);
        }
        if (!(noiseW > 0) || Double.isInfinite(noiseW)) {
            throw new IllegalArgumentException("shared band: noiseW must be finite and > 0, was " + noiseW);
        }
        if (noiseOf == null) {
            throw new IllegalArgumentException("shared band: noiseOf must be given");
        }
    }

    /**
     * Rate in a share.
     *
     * @param share beta, in (0, 1]
     * @param powerW P, power in that share, W, finite, at least 0
     * @param gain g, power gain, a ratio, finite, at least 0
     * @return bit/s; exactly 0 if {@code powerW} or {@code gain} is 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double bps(double share, double powerW, double gain) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("shared band: share must be in (0, 1], was " + share);
        }
        double noiseThereW = noiseOf == NoiseOf.SHARE ? share * noiseW : noiseW;
        return LinkRate.bps(share * bandwidthHz, powerW, gain, noiseThereW);
    }
}
