/**
 * Large-scale propagation: how much power a link keeps over its distance, behind obstacles, and as things move.
 *
 * <p>VRSL (68) is the log-distance law {@link io.splitwave.network.propagation.LogDistancePathLoss}; the AP-IRS, IRS-UD
 * and direct AP-UD links differ only in their exponent. The direct link, which VRSL takes as blocked, may be given as
 * {@link io.splitwave.network.propagation.DirectLink} with a penetration loss.
 *
 * <p>In time, a {@link io.splitwave.network.propagation.LargeScale} gives one gain per UD and frame: {@link
 * io.splitwave.network.propagation.DistanceGains} by such a law, {@link io.splitwave.network.propagation.UrbanGains} by
 * 3GPP TR 38.901 UMi or UMa; {@link io.splitwave.network.propagation.ShadowedGains} and {@link
 * io.splitwave.network.propagation.BlockedGains} are put on top of any other.
 *
 * <p>Left out: indoor UDs and penetration into buildings, the rural and indoor scenarios of TR 38.901, its correlation of
 * shadowing with other large-scale parameters.
 */
package io.splitwave.network.propagation;
