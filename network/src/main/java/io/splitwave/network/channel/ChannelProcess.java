package io.splitwave.network.channel;

/** A channel in time: one snapshot per coherence frame, asked for once per frame, in order, from frame 0. */
public interface ChannelProcess {

    /**
     * Draws the next frame.
     *
     * @return the snapshot of the next frame; its K, N and N_AP never change
     */
    ChannelState next();
}
