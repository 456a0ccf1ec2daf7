package io.splitwave.learning.estimate;

import java.util.List;

/** Scores estimators on test traces: one estimate for each step that has a whole window behind and a whole horizon ahead. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * Scores an estimator.
     *
     * @param model what was learned
     * @param test traces that it did not learn from
     * @param settings with the same window and horizon
     * @param costs of a decision by an estimate, one for each way to decide; infinite where one never ends
     * @return the scores
     * @throws IllegalArgumentException if a trace is shorter than window and horizon
     */
    public static EstimatorScores of(
            EstimatorModel model, TestTraces test, EstimatorSettings settings, DecisionCost... costs) {
        List<LinkTrace> traces = test.traces();
        double[][] sums = new double[costs.length][traces.size()]; // [cost][trace]
        long estimates = 0;
        double absolute = 0;
        double squared = 0;
        double mean = 0;
        double spread = 0; // squares around the running mean of the targets
        for (int i = 0; i < traces.size(); i++) {
            LinkTrace trace = traces.get(i);
            int first = settings.window() - 1;
            int last = trace.steps() - settings.horizon() - 1;
            if (last < first) {
                throw new IllegalArgumentException("evaluation: trace " + trace.name() + " must have at least "
                        + (settings.window() + settings.horizon()) + " steps, had " + trace.steps());
            }
            GoodputEstimator estimator = model.start();
            for (int step = 0; step <= last; step++) {
                double actualBps = trace.comingBps(step, settings.horizon());
                estimator.observe(trace.step(step), trace.goodputBps(step));
                estimator.reveal(actualBps);
                if (step >= first) {
                    double expectedBps = estimator.estimateBps();
                    double error = expectedBps - actualBps;
                    estimates++;
                    absolute += Math.abs(error);
                    squared += error * error;
                    double away = actualBps - mean;
                    mean += away / estimates;
                    spread += away * (actualBps - mean);
                    for (int c = 0; c < costs.length; c++) {
                        sums[c][i] += costs[c].of(expectedBps, actualBps);
                    }
                }
            }
            for (double[] sum : sums) {
                sum[i] /= last - first + 1;
            }
        }
        return new EstimatorScores(
                estimates,
                absolute / estimates,
                Math.sqrt(squared / estimates),
                spread > 0 ? 1 - squared / spread : Double.NaN,
                sums);
    }
}
