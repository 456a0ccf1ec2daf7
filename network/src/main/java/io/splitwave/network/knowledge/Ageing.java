package io.splitwave.network.knowledge;

import io.splitwave.network.channel.ChannelState;
import java.util.ArrayDeque;
import java.util.Queue;

/** The channel of some frames ago; before that many have passed, the channel of frame 0. Holds that many states. */
public final class Ageing implements Knowledge {

    private final int frames;
    private final Queue<ChannelState> past = new ArrayDeque<>();

    /**
     * Knowledge before its first frame.
     *
     * @param frames age in frames, at least 0; 0 = knows the truth
     * @throws IllegalArgumentException if the age is negative
     */
    public Ageing(int frames) {
        if (frames < 0) {
            throw new IllegalArgumentException("ageing: frames must be >= 0, was " + frames);
        }
        this.frames = frames;
    }

    @Override
    public ChannelState known(ChannelState truth) {
        past.add(truth);
        return past.size() > frames ? past.remove() : past.element();
    }
}
