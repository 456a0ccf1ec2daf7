package io.splitwave.optimizer.vrsl.makespan;

import java.util.List;

/**
 * A plan for a fresh round from several starts.
 *
 * @param plans those of the best start, after each turn, the start first, the last one the best
 * @param perStartS the time each start ended with, in the order they were tried, s (copied in and out)
 * @param boundS proven: no phases, cuts, places, frequencies and powers are done earlier, s; NaN where no device is
 *     served
 */
public record BestOfStarts(List<TimedPlan> plans, double[] perStartS, double boundS) {

    /**
     * Copies.
     *
     * @param plans those of the best start, after each turn, the start first, the last one the best
     * @param perStartS the time each start ended with, in the order they were tried, s (copied in and out)
     * @param boundS proven: no phases, cuts, places, frequencies and powers are done earlier, s
     */
    public BestOfStarts {
        plans = List.copyOf(plans);
        perStartS = perStartS.clone();
    }

    /**
     * The time each start ended with.
     *
     * @return a copy, s
     */
    @Override
    public double[] perStartS() {
        return perStartS.clone();
    }

    /**
     * The plan to take.
     *
     * @return the best
     */
    public TimedPlan best() {
        return plans.get(plans.size() - 1);
    }
}
