/**
 * The claims of UCSFL made again ("User-centric split federated learning over cell-free networks", arXiv 2602.05342), Figs. 3 to 10:
 * convergence of the search, weight of the cluster size, clocks of the devices, bandwidth, and digits, with the source's three
 * baselines and one that sends the whole model up.
 *
 * <p>Left out: the course of the loss, as training takes long; a comparison of the system shows it.
 */
package io.splitwave.scenarios.reproduce.ucsfl;
