package io.splitwave.network.nr;

/**
 * Interference from other cells that is on and off for exponential times. In a time on it raises the noise by a number of
 * dB (interference over thermal, IoT) that is uniform and held until it is off.
 *
 * @param meanOnS mean time on, s, finite, at least 0.001
 * @param meanOffS mean time off, s, finite, at least 0.001
 * @param leastRiseDb smallest rise while on, dB, at least 0
 * @param mostRiseDb largest rise while on, dB, finite, at least {@code leastRiseDb}
 */
public record InterferencePlan(double meanOnS, double meanOffS, double leastRiseDb, double mostRiseDb) {

    /** Bounds the changes of a second, each of which is drawn, s. */
    private static final double LEAST_S = 1e-3;

    /**
     * Checks the figures.
     *
     * @param meanOnS mean time on, s, finite, at least 0.001
     * @param meanOffS mean time off, s, finite, at least 0.001
     * @param leastRiseDb smallest rise while on, dB, at least 0
     * @param mostRiseDb largest rise while on, dB, finite, at least {@code leastRiseDb}
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public InterferencePlan {
        requireLength("meanOnS", meanOnS);
        requireLength("meanOffS", meanOffS);
        if (!(leastRiseDb >= 0)) {
            throw new IllegalArgumentException("interference: leastRiseDb must be >= 0, was " + leastRiseDb);
        }
        if (!(mostRiseDb >= leastRiseDb) || Double.isInfinite(mostRiseDb)) {
            throw new IllegalArgumentException("interference: mostRiseDb must be finite and >= leastRiseDb = "
                    + leastRiseDb + ", was " + mostRiseDb);
        }
    }

    /**
     * Share of time on in the long run.
     *
     * @return meanOnS / (meanOnS + meanOffS), in (0, 1)
     */
    public double onShare() {
        return meanOnS / (meanOnS + meanOffS);
    }

    private static void requireLength(String name, double value) {
        if (!(value >= LEAST_S) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "interference: " + name + " must be finite and >= " + LEAST_S + ", was " + value);
        }
    }
}
