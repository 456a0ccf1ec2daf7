/**
 * The channel of one coherence frame, and the process that draws it frame by frame.
 *
 * <p>VRSL Sections III-A and VI: quasi-static fading, an AP-IRS matrix G and one IRS-UD vector h_k per UD, constant
 * inside a frame and independent from frame to frame. {@link io.splitwave.network.channel.ChannelState} is an immutable
 * snapshot, {@link io.splitwave.network.channel.RayleighChannel} draws it. A new channel model is one class that
 * implements {@link io.splitwave.network.channel.ChannelProcess}.
 *
 * <p>VRSL's Table I and its (3), (12) disagree on the shape of G and g_k; the shapes stated here hold. Left out:
 * correlation in time, frequency or space, Rician components, channel estimation error.
 */
package io.splitwave.network.channel;
