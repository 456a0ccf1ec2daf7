/**
 * Which points of a sweep are played, and what a sweep's folder says about them.
 *
 * <p>A grid takes every combination of values; a Latin hypercube (McKay, Beckman and Conover, Technometrics 21(2), 1979)
 * takes a chosen number of points so that each key's range is covered evenly. Playing them is left to the commands.
 */
package io.splitwave.scenarios.sweep;
