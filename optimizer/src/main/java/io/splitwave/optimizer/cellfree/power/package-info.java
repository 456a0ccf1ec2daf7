/**
 * Powers and beams of given clusters and cuts, {@link io.splitwave.optimizer.cellfree.power.ShortTerm}: the uplink is a root of one variable,
 * the downlink is solved by its dual uplink with a proven bound. Two alternations over blocks are there to compare with, the quadratic transform on the SINR and
 * the Lagrangian dual transform of the source.
 *
 * <p>Inside, powers are in units of the largest one and gains are signal-to-noise ratios, as gains of 1e-11 and powers of 0.1 W do not
 * go together well. Beams are sums of channels, so all systems are K x K, whatever the number of antennas.
 */
package io.splitwave.optimizer.cellfree.power;
