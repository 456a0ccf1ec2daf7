package io.splitwave.output.straggler;

/** Sample quantile, Hyndman and Fan (1996) type 7: linear between the order statistics around 1 + (n - 1) p. */
final class Quantile {
    private Quantile() {}

    /**
     * @param sorted ascending values, at least one
     * @param p share below, 0 to 1
     */
    static double of(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) Math.floor(position);
        double fraction = position - below;
        // exact at an order statistic, and never reads past the last one
        return fraction == 0 ? sorted[below] : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
    }
}
