/**
 * From gain to bit/s on one UD's orthogonal channel.
 *
 * <p>VRSL (10) and (13), the Shannon rate of bandwidth B per UD; see {@link io.splitwave.network.rate.LinkRate}.
 *
 * <p>Left out: interference (it is in the ratio of {@link io.splitwave.network.cellfree}), finite block length, modulation and coding steps, retransmission.
 */
package io.splitwave.network.rate;
