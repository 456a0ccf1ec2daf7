package io.splitwave.output.summary;

/**
 * How much of the variance of a metric over the points of a sweep one key accounts for (Sobol', Mathematics and Computers
 * in Simulation 55, 2001). Values lie within 0 and 1 but for what chance does to an estimate.
 *
 * @param key its path
 * @param first first-order index: the share that goes if this key alone is known
 * @param firstHalfWidth half-width of its interval at {@link Summary#CONFIDENCE}; NaN if not known
 * @param total total index: the share that stays if all other keys are known; NaN if the sample does not tell it
 * @param totalHalfWidth half-width of its interval; NaN if not known
 */
public record KeyShare(String key, double first, double firstHalfWidth, double total, double totalHalfWidth) {}
