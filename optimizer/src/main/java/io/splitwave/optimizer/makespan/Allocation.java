package io.splitwave.optimizer.makespan;

/**
 * How all devices are done by a time.
 *
 * @param timeS the time, s; 0 if nobody has anything to do that ends
 * @param boundS proven: with these gains no choice within the budgets is done before, s
 * @param option chosen option of each device, -1 where it has none that ends, {@code [ud]}
 * @param powerW downlink power, {@code [ud]}, W
 * @param twinHz twin frequency, {@code [ud]}, Hz
 */
record Allocation(double timeS, double boundS, int[] option, double[] powerW, double[] twinHz) {}
