/**
 * Which devices a frame's decision can reach at all.
 *
 * <p>A sum of delays with an infinite term, or with one so large that all others are within its rounding error, cannot
 * rank decisions. So a device that no decision serves is found before a scheme decides ({@link
 * io.splitwave.optimizer.vrsl.reach.Reach}), from bounds that hold for all phases, powers, cuts and places, and the scheme
 * decides only for the others.
 */
package io.splitwave.optimizer.vrsl.reach;
