/**
 * Which devices a frame's decision can reach at all.
 *
 * <p>A sum of delays with an infinite term, or with one beside which all others are rounding, ranks no two decisions. So a
 * device that no decision serves is found before a scheme is asked ({@link io.splitwave.optimizer.reach.Reach}), from
 * bounds that hold for all phases, powers, cuts and places, and the scheme decides for the others alone.
 */
package io.splitwave.optimizer.reach;
