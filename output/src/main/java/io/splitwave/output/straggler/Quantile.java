package io.splitwave.output.straggler;

import java.util.Arrays;

/** Sample quantile, Hyndman and Fan (1996) type 7: linear between the order statistics around 1 + (n - 1) p. */
public final class Quantile {
    private Quantile() {}

    /**
     * Median.
     *
     * @param values in any order, at least one; not changed
     * @return the middle value, or the mean of the middle two
     */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return of(sorted, 0.5);
    }

    /**
     * Quantile.
     *
     * @param sorted ascending values, at least one
     * @param p share below, 0 to 1
     * @return the quantile
     */
    public static double of(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) Math.floor(position);
        double fraction = position - below;
        // exact at an order statistic, and never reads past the last one
        return fraction == 0 ? sorted[below] : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
    }
}
