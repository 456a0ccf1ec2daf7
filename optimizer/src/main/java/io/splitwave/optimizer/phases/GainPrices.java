package io.splitwave.optimizer.phases;

/**
 * Prices of everything the devices share through the air: of power, nu per W, and of each device's gain, w, which says
 * what it takes from the others' phases.
 *
 * @param perWatt nu, s/W, &gt;= 0
 * @param perGain w, {@code [direction][ud]}, s, &gt;= 0
 * @param worthS a number that sum of w times gain never exceeds, whatever the phases
 */
record GainPrices(double perWatt, double[][] perGain, double worthS) {}
