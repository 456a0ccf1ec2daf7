/**
 * Cell-free networks: L access points with N antennas each serve K devices of one antenna together, in one band and at one
 * time, so that there is interference.
 *
 * <p>User-centric: an {@link io.splitwave.network.cellfree.Association} says which access points serve a device. Uplink by
 * conjugate combining ({@link io.splitwave.network.cellfree.UplinkSinr}), downlink by coherent beams ({@link
 * io.splitwave.network.cellfree.DownlinkSinr}). Equation numbers are those of "User-Centric Cell-Free MIMO based Split
 * Federated Learning: Joint Optimization of Latency and Accuracy", arXiv 2602.05342 (UCSFL).
 *
 * <p>Left out: errors of estimation, limits of the links between access points and central unit.
 */
package io.splitwave.network.cellfree;
