package io.splitwave.optimizer.vrsl.phases;

/**
 * Prices of everything the devices share through the air: of power, nu per W, and of each device's gain, w, the cost of
 * that gain to the other devices.
 *
 * @param perWatt nu, s/W, &gt;= 0
 * @param perGain w, {@code [direction][ud]}, s, &gt;= 0
 * @param worthS upper bound of the sum of w times gain over all phases
 */
record GainPrices(double perWatt, double[][] perGain, double worthS) {}
