/**
 * How models of several devices are put together, as linear maps of their parameters.
 *
 * <p>{@link io.splitwave.learning.aggregation.MixingMatrix} is the two-level aggregation of user-centric split federated
 * learning over cell-free networks (arXiv 2602.05342, UCSFL): over the devices of each access point, then over the access
 * points of each device.
 *
 * <p>Left out: the parameters themselves, and averages by weight, which belong to training.
 */
package io.splitwave.learning.aggregation;
