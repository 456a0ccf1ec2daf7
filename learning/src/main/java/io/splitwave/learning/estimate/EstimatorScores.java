package io.splitwave.learning.estimate;

import java.util.Arrays;

/**
 * How well an estimator did on test traces. Cost is what counts: a smaller error need not cost less.
 *
 * @param estimates how many were made, at least 1
 * @param maeBps mean absolute error, bit/s
 * @param rmseBps root mean squared error, bit/s
 * @param r2 one less the squared error relative to that of the mean of the test targets; NaN if these are all equal
 * @param costs mean costs of the decisions of each trace, {@code [cost][trace]}, one row for each way to decide; copied
 */
public record EstimatorScores(long estimates, double maeBps, double rmseBps, double r2, double[][] costs) {
    /**
     * Copies the costs.
     *
     * @param estimates how many were made
     * @param maeBps mean absolute error, bit/s
     * @param rmseBps root mean squared error, bit/s
     * @param r2 share of the variance that is explained
     * @param costs mean costs of each trace, {@code [cost][trace]}
     */
    public EstimatorScores {
        costs = copy(costs);
    }

    /**
     * Mean costs of all ways to decide.
     *
     * @return a copy, {@code [cost][trace]}
     */
    @Override
    public double[][] costs() {
        return copy(costs);
    }

    /**
     * Mean costs of one way to decide.
     *
     * @param which as it was given to {@link Evaluation#of}, 0 based
     * @return a copy, {@code [trace]}; traces are independent, so their spread gives a half-width
     */
    public double[] cost(int which) {
        return costs[which].clone();
    }

    private static double[][] copy(double[][] costs) {
        return Arrays.stream(costs).map(double[]::clone).toArray(double[][]::new);
    }
}
