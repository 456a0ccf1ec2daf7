package io.splitwave.scenarios.estimate;

/**
 * What a way to decide came to on test traces. Arrays are not copied.
 *
 * @param name of the way
 * @param cost mean cost of the requests of each trace, {@code [trace]}; infinite if one never arrives
 * @param late share of the requests that are later than L_max, {@code [trace]}
 */
public record Decided(String name, double[] cost, double[] late) {}
