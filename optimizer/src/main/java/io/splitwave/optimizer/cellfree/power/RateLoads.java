package io.splitwave.optimizer.cellfree.power;

/**
 * What each user device has to send or receive, and the relation of time and SINR: tau = d / ln(1 + SINR), where d = D ln 2 / W
 * for D bit in a band of W Hz. Immutable.
 */
public final class RateLoads {
    /** exp of more overflows after a few products; a time that short is out of reach of any power. */
    private static final double LARGEST_NATS = 200;

    private static final double LN_2 = Math.log(2);

    private final double[] loadS; // d, [k]

    /**
     * The loads of a direction.
     *
     * @param bit D, bit, finite, greater than 0, {@code [k]}, at least one
     * @param bandwidthHz W, Hz, finite, greater than 0
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public RateLoads(double[] bit, double bandwidthHz) {
        if (!(bandwidthHz > 0 && bandwidthHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("loads: bandwidthHz must be finite and > 0, was " + bandwidthHz);
        }
        if (bit.length == 0) {
            throw new IllegalArgumentException("loads: there must be at least 1 UD");
        }
        loadS = new double[bit.length];
        for (int ud = 0; ud < bit.length; ud++) {
            if (!(bit[ud] > 0 && bit[ud] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "loads: bit of UD " + ud + " must be finite and > 0, was " + bit[ud]);
            }
            loadS[ud] = bit[ud] * LN_2 / bandwidthHz;
        }
    }

    /**
     * Number of devices.
     *
     * @return K, at least 1
     */
    public int uds() {
        return loadS.length;
    }

    /**
     * The load of a device.
     *
     * @param ud 0 based
     * @return d, s, greater than 0
     */
    public double loadS(int ud) {
        return loadS[ud];
    }

    /**
     * The largest load.
     *
     * @return max_k d_k, s, greater than 0
     */
    public double largestS() {
        double largest = 0;
        for (double each : loadS) {
            largest = Math.max(largest, each);
        }
        return largest;
    }

    /**
     * The SINR with which a device is done in a given time.
     *
     * @param ud 0 based
     * @param tauS tau, s, greater than 0
     * @return exp(d / tau) - 1; at most exp(200), which no power reaches
     */
    public double sinr(int ud, double tauS) {
        return Math.expm1(Math.min(LARGEST_NATS, loadS[ud] / tauS));
    }

    /**
     * The time of a device.
     *
     * @param ud 0 based
     * @param sinr at least 0
     * @return d / ln(1 + SINR), s; infinite for 0
     */
    public double timeS(int ud, double sinr) {
        return loadS[ud] / Math.log1p(sinr);
    }
}
