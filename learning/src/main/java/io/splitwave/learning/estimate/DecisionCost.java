package io.splitwave.learning.estimate;

/** What it costs to decide by an estimate. */
@FunctionalInterface
public interface DecisionCost {
    /**
     * Cost of one decision.
     *
     * @param expectedBps the estimate, bit/s
     * @param actualBps what the link then carried, bit/s
     * @return not NaN
     */
    double of(double expectedBps, double actualBps);
}
