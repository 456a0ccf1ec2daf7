package io.splitwave.network.mobility.visit;

/**
 * A two-state Markov-modulated Poisson process: arrivals at one rate in quiet times and at another in bursts, each lasting
 * an exponential time. W. Fischer and K. Meier-Hellstern, "The Markov-modulated Poisson process (MMPP) cookbook",
 * Performance Evaluation 18, 1993.
 *
 * @param quietRatePerS arrivals per second in quiet times, finite, at least 0
 * @param burstRatePerS arrivals per second in a burst, finite, greater than 0
 * @param meanQuietS mean length of a quiet time, s, finite, greater than 0
 * @param meanBurstS mean length of a burst, s, finite, greater than 0
 */
public record BurstPlan(double quietRatePerS, double burstRatePerS, double meanQuietS, double meanBurstS) {

    /**
     * Checks the figures.
     *
     * @param quietRatePerS arrivals per second in quiet times
     * @param burstRatePerS arrivals per second in a burst
     * @param meanQuietS mean length of a quiet time, s
     * @param meanBurstS mean length of a burst, s
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public BurstPlan {
        if (!(quietRatePerS >= 0) || Double.isInfinite(quietRatePerS)) {
            throw new IllegalArgumentException(
                    "bursty arrivals: quietRatePerS must be finite and >= 0, was " + quietRatePerS);
        }
        requirePositive("burstRatePerS", burstRatePerS);
        requirePositive("meanQuietS", meanQuietS);
        requirePositive("meanBurstS", meanBurstS);
    }

    /**
     * Share of time in bursts in the long run.
     *
     * @return in (0, 1)
     */
    public double burstShare() {
        return meanBurstS / (meanBurstS + meanQuietS);
    }

    /**
     * Mean arrivals per second in the long run.
     *
     * @return 1/s, greater than 0
     */
    public double meanRatePerS() {
        return burstShare() * burstRatePerS + (1 - burstShare()) * quietRatePerS;
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("bursty arrivals: " + name + " must be finite and > 0, was " + value);
        }
    }
}
