package io.splitwave.network.rate;

/**
 * Signal-to-noise ratio of a link, P g / sigma^2 of VRSL (10) and (13), and its parts. {@link LinkRate} and every search
 * over powers or gains take it from here. The three forms round differently, so a result keeps the one it was made with.
 *
 * <p>Nothing is checked, since searches call this in their inner loops: powers and gains are finite and at least 0, the
 * noise is finite and greater than 0.
 */
public final class SignalToNoise {
    private static final double LN_2 = Math.log(2);

    private SignalToNoise() {}

    /**
     * The ratio at a power and a gain.
     *
     * @param powerW P, W
     * @param gain g, power gain, a ratio
     * @param noiseW sigma^2, noise power in the band, W
     * @return (P g) / sigma^2, a ratio, not dB
     */
    public static double ratio(double powerW, double gain, double noiseW) {
        return powerW * gain / noiseW;
    }

    /**
     * The ratio for each watt sent, a of VRSL (46).
     *
     * @param gain g, power gain, a ratio
     * @param noiseW sigma^2, noise power in the band, W
     * @return g / sigma^2, 1/W
     */
    public static double perWatt(double gain, double noiseW) {
        return gain / noiseW;
    }

    /**
     * The ratio for a gain of 1.
     *
     * @param powerW P, W
     * @param noiseW sigma^2, noise power in the band, W
     * @return P / sigma^2, a ratio
     */
    public static double perGain(double powerW, double noiseW) {
        return powerW / noiseW;
    }

    /**
     * The least ratio at which a link has a rate: the inverse of {@link LinkRate#bps}.
     *
     * @param bps rate, bit/s, at least 0
     * @param bandwidthHz B, Hz, greater than 0
     * @return 2^(rate/B) - 1, a ratio, not dB; 0 for a rate of 0
     */
    public static double leastFor(double bps, double bandwidthHz) {
        return Math.expm1(bps * LN_2 / bandwidthHz);
    }
}
