/**
 * Requests for inference that is cut between a UD and the edge server, as data for the kernel: no round in common, no barrier.
 *
 * <p>{@link io.splitwave.learning.protocol.request.InferenceRequest} makes plans for a {@link
 * io.splitwave.kernel.play.RequestSource}. {@link io.splitwave.learning.protocol.request.InferenceTimes} is the one home of
 * latency and energy, for planned, alone and simulated requests. {@link
 * io.splitwave.learning.protocol.request.InferenceOutcomes} says what became of each.
 *
 * <p>Source: "Adaptive AI Model Partitioning over 5G Networks", arXiv:2509.01906; the queues are those of the project.
 *
 * <p>Left out: rates and arrivals, which come from outside, and the decision of the cut.
 */
package io.splitwave.learning.protocol.request;
