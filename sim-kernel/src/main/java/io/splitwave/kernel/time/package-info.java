/**
 * Simulated time and the order of events: a narrow front for SSJ's {@code Simulator}.
 *
 * <p>An event is an action at a time, with an {@link io.splitwave.kernel.time.Order} class and an index that settle the
 * order at equal times; what is still equal runs first in, first out. Each loop owns a simulator; SSJ's static default
 * one is never used. Pending events are kept in {@link io.splitwave.kernel.time.LadderEventList}, which any other {@code
 * Simulator} can use as well. The front refuses what SSJ lets pass (times that are NaN or past, events scheduled twice) and
 * leaves out processes, continuous state and run-until: a run ends when nothing is left or when it is stopped.
 */
package io.splitwave.kernel.time;
