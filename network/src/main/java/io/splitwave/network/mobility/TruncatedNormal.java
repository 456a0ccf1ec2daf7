package io.splitwave.network.mobility;

import umontreal.ssj.probdist.NormalDist;

/**
 * Speeds of vehicles: a normal distribution cut off at both ends.
 *
 * @param meanMps mean of the normal before it is cut, m/s, finite
 * @param deviationMps its standard deviation, m/s, finite, greater than 0
 * @param minMps slowest, m/s, greater than 0
 * @param maxMps fastest, m/s, finite, greater than {@code minMps}
 */
public record TruncatedNormal(double meanMps, double deviationMps, double minMps, double maxMps) {

    /**
     * Share of the normal that must be left after the cut; with less, the cut shapes the law more than the normal does.
     */
    public static final double LEAST_SHARE = 1e-6;

    /** Intervals of Simpson's rule for E[1/v]; its error is below 1e-9 of the result for any share that is allowed. */
    private static final int INTERVALS = 2000;

    /**
     * Checks the figures.
     *
     * @param meanMps mean of the normal before it is cut, m/s
     * @param deviationMps its standard deviation, m/s
     * @param minMps slowest, m/s, greater than 0
     * @param maxMps fastest, m/s, finite, greater than {@code minMps}
     * @throws IllegalArgumentException if a figure is out of its range or too little of the normal is left
     */
    public TruncatedNormal {
        if (!Double.isFinite(meanMps)) {
            throw new IllegalArgumentException("speed: meanMps must be finite, was " + meanMps);
        }
        if (!(deviationMps > 0) || Double.isInfinite(deviationMps)) {
            throw new IllegalArgumentException("speed: deviationMps must be finite and > 0, was " + deviationMps);
        }
        if (!(minMps > 0)) {
            throw new IllegalArgumentException("speed: minMps must be > 0, was " + minMps);
        }
        if (!(maxMps > minMps) || Double.isInfinite(maxMps)) {
            throw new IllegalArgumentException(
                    "speed: maxMps must be finite and > minMps = " + minMps + ", was " + maxMps);
        }
        double share = share(meanMps, deviationMps, minMps, maxMps);
        if (!(share >= LEAST_SHARE)) {
            throw new IllegalArgumentException("speed: [minMps, maxMps] = [" + minMps + ", " + maxMps
                    + "] must keep a share of the normal of at least " + LEAST_SHARE + ", was " + share);
        }
    }

    /**
     * The share of a normal that a cut leaves.
     *
     * @param meanMps mean of the normal before it is cut, m/s
     * @param deviationMps its standard deviation, m/s
     * @param minMps slowest, m/s
     * @param maxMps fastest, m/s
     * @return a probability; at least {@link #LEAST_SHARE} for a law of this kind
     */
    public static double share(double meanMps, double deviationMps, double minMps, double maxMps) {
        return NormalDist.cdf01((maxMps - meanMps) / deviationMps)
                - NormalDist.cdf01((minMps - meanMps) / deviationMps);
    }

    /**
     * A speed by inversion.
     *
     * @param uniform in (0, 1)
     * @return m/s
     */
    public double draw(double uniform) {
        double below = below();
        double speedMps = meanMps + deviationMps * NormalDist.inverseF01(below + uniform * share());
        return Math.min(maxMps, Math.max(minMps, speedMps));
    }

    /**
     * E[1/v]: mean time per metre.
     *
     * @return s/m
     */
    public double meanInverseSpeed() {
        double step = (maxMps - minMps) / INTERVALS;
        double sum = density(minMps) / minMps + density(maxMps) / maxMps;
        for (int i = 1; i < INTERVALS; i++) {
            double speedMps = minMps + i * step;
            sum += (i % 2 == 0 ? 2 : 4) * density(speedMps) / speedMps;
        }
        return sum * step / 3;
    }

    private double density(double speedMps) {
        double z = (speedMps - meanMps) / deviationMps;
        return Math.exp(-z * z / 2) / (Math.sqrt(2 * Math.PI) * deviationMps * share());
    }

    private double below() {
        return NormalDist.cdf01((minMps - meanMps) / deviationMps);
    }

    private double share() {
        return share(meanMps, deviationMps, minMps, maxMps);
    }
}
