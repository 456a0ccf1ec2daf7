package io.splitwave.network.propagation;

/**
 * When a link is blocked: a Markov process of two states in continuous time, each lasting an exponential time (E. N.
 * Gilbert, "Capacity of a burst-noise channel", Bell System Technical Journal 39, 1960).
 *
 * @param meanOpenS mean time open, s, finite, greater than 0
 * @param meanBlockedS mean time blocked, s, finite, greater than 0
 * @param lossDb loss while blocked, dB, greater than 0; from {@link #NOTHING_DB} on nothing comes through
 */
public record Blockage(double meanOpenS, double meanBlockedS, double lossDb) {

    /**
     * Loss from which on nothing comes through, dB: the gain left by more would give times that a double cannot square.
     */
    public static final double NOTHING_DB = 1000;

    /**
     * Checks the figures.
     *
     * @param meanOpenS mean time open, s
     * @param meanBlockedS mean time blocked, s
     * @param lossDb loss while blocked, dB
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Blockage {
        requirePositive("meanOpenS", meanOpenS);
        requirePositive("meanBlockedS", meanBlockedS);
        if (!(lossDb > 0)) {
            throw new IllegalArgumentException("blockage: lossDb must be > 0, was " + lossDb);
        }
    }

    /**
     * Share of time blocked in the long run.
     *
     * @return in (0, 1)
     */
    public double blockedShare() {
        return meanBlockedS / (meanBlockedS + meanOpenS);
    }

    /**
     * Probability to be blocked some time on, from the exact solution of the process.
     *
     * @param blockedNow whether the link is blocked now
     * @param aheadS time ahead, s, at least 0
     * @return in [0, 1]
     */
    public double blockedProbability(boolean blockedNow, double aheadS) {
        double remembered = Math.exp(-aheadS * (1 / meanOpenS + 1 / meanBlockedS));
        return blockedShare() + ((blockedNow ? 1 : 0) - blockedShare()) * remembered;
    }

    /**
     * The share of the power that comes through while the link is blocked.
     *
     * @return a ratio, at least 0, below 1
     */
    public double passedWhenBlocked() {
        return lossDb >= NOTHING_DB ? 0 : Decibels.ratio(-lossDb);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("blockage: " + name + " must be finite and > 0, was " + value);
        }
    }
}
