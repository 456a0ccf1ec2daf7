package io.splitwave.output.summary;

import java.util.List;

/**
 * Where the variance of a metric over the points of a sweep comes from.
 *
 * @param metric name of the metric
 * @param shares of the keys, in their order; shares of the variance of the mean over all worlds
 * @param replications share of the observed variance of the points' means that comes from the finite number of worlds, and
 *     is in no key's share; NaN if each point has one world
 * @param rSquared share of the observed variance that the fitted model accounts for; NaN where no model is fitted
 * @param predicted the same for points that the fit has not seen (leave one out), below 0 if the mean predicts better
 * @param worlds in how many worlds all points have a finite value; only these are counted
 * @param of how many worlds there are
 */
public record Sensitivity(
        String metric,
        List<KeyShare> shares,
        double replications,
        double rSquared,
        double predicted,
        int worlds,
        int of) {
    /**
     * Copies the list.
     *
     * @param metric name of the metric
     * @param shares of the keys, in their order
     * @param replications share of the observed variance of the points' means that comes from the number of worlds
     * @param rSquared share of the observed variance that the fitted model accounts for
     * @param predicted the same for points that the fit has not seen
     * @param worlds in how many worlds all points have a finite value
     * @param of how many worlds there are
     */
    public Sensitivity {
        shares = List.copyOf(shares);
    }

    /**
     * What no key accounts for by itself: interactions of keys, and what an estimate misses.
     *
     * @return 1 minus the sum of first-order indices
     */
    public double others() {
        return 1 - shares.stream().mapToDouble(KeyShare::first).sum();
    }
}
