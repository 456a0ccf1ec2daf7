package io.splitwave.network.knowledge;

import io.splitwave.network.channel.ChannelState;
import java.util.Objects;

/** The known channel from the true one; may have a memory. */
@FunctionalInterface
public interface Knowledge {

    /**
     * What is known in the next frame; asked for once per frame, in order, from frame 0.
     *
     * @param truth channel of the frame
     * @return the channel as it is known when the frame starts, of the same shape
     */
    ChannelState known(ChannelState truth);

    /**
     * Knows the truth.
     *
     * @return perfect knowledge
     */
    static Knowledge perfect() {
        return truth -> truth;
    }

    /**
     * Passes what is known here through a second imperfection.
     *
     * @param next the second
     * @return both, one after the other
     */
    default Knowledge then(Knowledge next) {
        Objects.requireNonNull(next, "next");
        return truth -> next.known(known(truth));
    }
}
