package io.splitwave.learning.estimate;

import java.util.Objects;

/**
 * What estimators are made with. An estimator need not look at all of it.
 *
 * @param window how many steps are looked at, at least 1; for {@code lstm}, which looks at all so far, how far back-propagation reaches
 * @param horizon over how many coming steps the goodput is averaged, at least 1
 * @param pastGoodput whether goodput measured so far is learned from, next to the indicators
 * @param smoothing weight of the newest step in {@code ewma}, greater than 0, at most 1
 * @param ridge penalty on squared weights of standardised inputs, per window, finite, greater than 0
 * @param quantile which quantile {@code log-quantile} estimates, greater than 0, less than 1
 * @param leastBps the least estimate of what is learned, bit/s, finite, greater than 0; goodput below it is taken as it where its
 *     logarithm is needed
 * @param lstm of {@code lstm}
 */
public record EstimatorSettings(
        int window,
        int horizon,
        boolean pastGoodput,
        double smoothing,
        double ridge,
        double quantile,
        double leastBps,
        LstmSettings lstm) {
    /**
     * Checks the figures.
     *
     * @param window steps looked at
     * @param horizon coming steps
     * @param pastGoodput whether goodput is learned from
     * @param smoothing weight of the newest step
     * @param ridge penalty
     * @param quantile which quantile
     * @param leastBps least estimate, bit/s
     * @param lstm of {@code lstm}
     * @throws IllegalArgumentException if one is out of its range
     */
    public EstimatorSettings {
        require(window >= 1, "window", ">= 1", window);
        require(horizon >= 1, "horizon", ">= 1", horizon);
        require(smoothing > 0 && smoothing <= 1, "smoothing", "> 0 and <= 1", smoothing);
        require(ridge > 0 && ridge < Double.POSITIVE_INFINITY, "ridge", "finite and > 0", ridge);
        require(quantile > 0 && quantile < 1, "quantile", "> 0 and < 1", quantile);
        require(leastBps > 0 && leastBps < Double.POSITIVE_INFINITY, "leastBps", "finite and > 0", leastBps);
        Objects.requireNonNull(lstm, "lstm");
    }

    /**
     * Those of the study: 3 s of steps of 0.1 s, 0.5 s ahead, EWMA of 0.3, quantile of 30 %.
     *
     * @param pastGoodput whether goodput is learned from
     * @param seed of what {@code lstm} draws
     * @return the settings
     */
    public static EstimatorSettings study(boolean pastGoodput, long seed) {
        return new EstimatorSettings(30, 5, pastGoodput, .3, 1e-3, .3, 1e4, LstmSettings.study(seed));
    }

    static void require(boolean holds, String name, String bound, double value) {
        if (!holds) {
            throw new IllegalArgumentException("estimator settings: " + name + " must be " + bound + ", was " + value);
        }
    }
}
