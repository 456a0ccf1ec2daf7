package io.splitwave.network.propagation;

/** Power ratios in dB and as numbers. */
public final class Decibels {
    private Decibels() {}

    /**
     * A number from dB.
     *
     * @param db level, dB; negative for a loss
     * @return 10^(db/10), a ratio of powers
     */
    public static double ratio(double db) {
        return Math.pow(10, db / 10);
    }

    /**
     * dB from a number.
     *
     * @param ratio ratio of powers, at least 0
     * @return 10 log10(ratio), dB; -Infinity at 0
     */
    public static double of(double ratio) {
        return 10 * Math.log10(ratio);
    }
}
