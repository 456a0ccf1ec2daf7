package io.splitwave.optimizer.vrsl.makespan;

/**
 * An allocation with which all devices are done by a time.
 *
 * @param timeS the time, s; 0 if no device has work that ends
 * @param boundS proven: with these gains no choice within the budgets is done earlier, s
 * @param option chosen option of each device, -1 where it has none that ends, {@code [ud]}
 * @param powerW downlink power, {@code [ud]}, W
 * @param twinHz twin frequency, {@code [ud]}, Hz
 */
record Allocation(double timeS, double boundS, int[] option, double[] powerW, double[] twinHz) {}
