/**
 * Adaptive partitioning over 5G: requests for inference arrive at UDs, each is cut at a layer by what is expected of the link,
 * and the rest of the network works on it at an edge server. Source: "Adaptive AI Model Partitioning over 5G Networks",
 * arXiv:2509.01906, and the study of the project, which chose cuts, weights and powers.
 *
 * <p>The model: a frame is a step of the links; a request is a round without a barrier, planned at its arrival; it queues for
 * the UD, its radio and the server. {@link io.splitwave.scenarios.system.adaptive5g.CutRequests} decides, {@link
 * io.splitwave.scenarios.system.adaptive5g.RequestLog} counts costs.
 *
 * <p>Left out: IQ samples as an input of the estimator, energy of the server, decisions over several requests together.
 */
package io.splitwave.scenarios.system.adaptive5g;
