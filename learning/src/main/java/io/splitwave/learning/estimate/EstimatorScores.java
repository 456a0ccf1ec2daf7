package io.splitwave.learning.estimate;

/**
 * How well an estimator did on test traces. Cost is what counts: a smaller error need not cost less.
 *
 * @param estimates how many were made, at least 1
 * @param maeBps mean absolute error, bit/s
 * @param rmseBps root mean squared error, bit/s
 * @param r2 one less the squared error relative to that of the mean of the test targets; NaN if these are all equal
 * @param cost mean cost of the decisions of each trace, {@code [trace]}; copied
 */
public record EstimatorScores(long estimates, double maeBps, double rmseBps, double r2, double[] cost) {
    /**
     * Copies the costs.
     *
     * @param estimates how many were made
     * @param maeBps mean absolute error, bit/s
     * @param rmseBps root mean squared error, bit/s
     * @param r2 share of the variance that is explained
     * @param cost mean cost of each trace
     */
    public EstimatorScores {
        cost = cost.clone();
    }

    /**
     * Mean costs.
     *
     * @return a copy, {@code [trace]}; traces are independent, so their spread gives a half-width
     */
    @Override
    public double[] cost() {
        return cost.clone();
    }
}
