/**
 * What is claimed of adaptive partitioning over 5G, made again ("Adaptive AI Model Partitioning over 5G Networks", arXiv:2509.01906):
 * the link, costs by weights and estimator against the best fixed cut, a stricter limit of the latency, settings in which the
 * decision collapses, and queues.
 *
 * <p>Left out: images of the spectrum as an input of the estimator, and the policy of the source without its filter, as no policy
 * of the program is without it.
 */
package io.splitwave.scenarios.reproduce.adaptive5g;
