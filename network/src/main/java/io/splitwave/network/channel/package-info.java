/**
 * The channel of one coherence frame, and the processes that draw it frame by frame.
 *
 * <p>VRSL Sections III-A and VI: an AP-IRS matrix G and one IRS-UD vector h_k per UD, constant inside a frame. {@link
 * io.splitwave.network.channel.ChannelState} is an immutable snapshot. {@link
 * io.splitwave.network.channel.ComposedChannel} draws it from parts: where the UDs are, the gain of each link, its
 * fading. {@link io.splitwave.network.channel.RayleighChannel} is VRSL's own, with frames independent and UDs at rest. A
 * new kind of channel is a new part, or one class that implements {@link io.splitwave.network.channel.ChannelFrames}.
 *
 * <p>{@link io.splitwave.network.channel.ArrayGains} and {@link io.splitwave.network.channel.SubchannelGains} draw links that
 * are known by their gains alone: one for each UD, or one for each UD and subchannel.
 *
 * <p>VRSL's Table I and its (3), (12) disagree on the shape of G and g_k; the shapes stated here hold. Left out:
 * selectivity in frequency, change within a frame, interference.
 */
package io.splitwave.network.channel;
