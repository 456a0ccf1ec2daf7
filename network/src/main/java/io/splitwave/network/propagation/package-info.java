/**
 * Large-scale propagation: how much power a link keeps over its distance.
 *
 * <p>VRSL (68) is the log-distance law {@link io.splitwave.network.propagation.LogDistancePathLoss}; the AP-IRS, IRS-UD
 * and direct AP-UD links differ only in their exponent. The direct link, which VRSL takes as blocked, may be given as
 * {@link io.splitwave.network.propagation.DirectLink} with a penetration loss.
 *
 * <p>Left out: shadowing, line-of-sight probability, frequency dependence, blockage that comes and goes.
 */
package io.splitwave.network.propagation;
