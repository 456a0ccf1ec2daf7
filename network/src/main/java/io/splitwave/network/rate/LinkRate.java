package io.splitwave.network.rate;

/** Rate of a link, VRSL (10) for the downlink and (13) for the uplink. */
public final class LinkRate {

    private static final double LN_2 = Math.log(2);

    private LinkRate() {}

    /**
     * Shannon rate B log2(1 + P g / sigma^2), accurate for tiny signal-to-noise ratios as well.
     *
     * @param bandwidthHz B, Hz, finite, greater than 0
     * @param powerW P, W, finite, at least 0
     * @param gain g, power gain, a ratio, finite, at least 0
     * @param noiseW sigma^2, noise power in B, W, finite, greater than 0
     * @return bit/s; exactly 0 if {@code powerW} or {@code gain} is 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double bps(double bandwidthHz, double powerW, double gain, double noiseW) {
        require(bandwidthHz > 0 && bandwidthHz < Double.POSITIVE_INFINITY, "bandwidthHz", "> 0", bandwidthHz);
        require(powerW >= 0 && powerW < Double.POSITIVE_INFINITY, "powerW", ">= 0", powerW);
        require(gain >= 0 && gain < Double.POSITIVE_INFINITY, "gain", ">= 0", gain);
        require(noiseW > 0 && noiseW < Double.POSITIVE_INFINITY, "noiseW", "> 0", noiseW);
        return bandwidthHz * (Math.log1p(SignalToNoise.ratio(powerW, gain, noiseW)) / LN_2);
    }

    /**
     * Shannon rate B log2(1 + SINR) of a link whose ratio is known, interference included.
     *
     * @param bandwidthHz B, Hz, finite, greater than 0
     * @param ratio SINR, a ratio, not dB, finite, at least 0
     * @return bit/s; exactly 0 if {@code ratio} is 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double ofRatio(double bandwidthHz, double ratio) {
        require(bandwidthHz > 0 && bandwidthHz < Double.POSITIVE_INFINITY, "bandwidthHz", "> 0", bandwidthHz);
        require(ratio >= 0 && ratio < Double.POSITIVE_INFINITY, "ratio", ">= 0", ratio);
        return bandwidthHz * (Math.log1p(ratio) / LN_2);
    }

    private static void require(boolean holds, String name, String bound, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "link rate: " + name + " must be finite and " + bound + ", was " + value);
        }
    }
}
