/**
 * What the intelligent reflecting surface (IRS) does to the channel: phase shifts in, effective gains out.
 *
 * <p>VRSL (2), (3), (12), (38), (39). The gain of a UD is the squared Euclidean norm over the AP's antennas, which is
 * what maximum-ratio transmission (down) and combining (up) reach on orthogonal channels. {@link
 * io.splitwave.network.irs.ElementFaults} are elements that reflect nothing or keep a phase.
 *
 * <p>Left out: amplitude loss and its coupling to the phase, mutual coupling of elements, quantised phases (a caller may
 * pass quantised values), interference between UDs.
 */
package io.splitwave.network.irs;
