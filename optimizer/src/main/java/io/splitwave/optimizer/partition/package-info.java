/**
 * Adaptive partitioning of inference: behind which cut of a network a request goes from the device to the server, when the rate of
 * the link is only estimated.
 *
 * <p>{@link io.splitwave.optimizer.partition.PartitionWork} is the one home of latency, energy and cost, {@link
 * io.splitwave.optimizer.partition.PartitionPolicies} lists the policies. Source: "Adaptive AI Model Partitioning over 5G
 * Networks", arXiv:2509.01906, which prints neither cuts nor weights; the formulas of cost are those of the project.
 *
 * <p>Left out: how the rate is estimated, queues in front of device, radio and server, cuts of several requests together.
 */
package io.splitwave.optimizer.partition;
