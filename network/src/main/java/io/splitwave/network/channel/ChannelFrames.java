package io.splitwave.network.channel;

/** A channel in time with the places of the UDs: one frame after another, asked for in order, from frame 0. */
public interface ChannelFrames {

    /**
     * Draws the next frame.
     *
     * @return the next frame; its K, N and N_AP never change
     */
    ChannelFrame next();

    /**
     * The same channel without the places: a view for callers that count every UD as present.
     *
     * @return a view that advances this channel
     */
    default ChannelProcess states() {
        return () -> next().state();
    }
}
