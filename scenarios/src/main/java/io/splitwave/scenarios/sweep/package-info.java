/**
 * The points of a sweep, and the plan in its folder.
 *
 * <p>A grid takes every combination of values; a Latin hypercube (McKay, Beckman and Conover, Technometrics 21(2), 1979)
 * takes a chosen number of points so that each key's range is covered evenly. The commands play them.
 */
package io.splitwave.scenarios.sweep;
