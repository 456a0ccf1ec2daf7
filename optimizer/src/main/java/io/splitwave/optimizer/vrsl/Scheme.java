package io.splitwave.optimizer.vrsl;

import java.util.Optional;

/**
 * A way to decide a frame.
 *
 * <p>An instance belongs to one run: it may own a random stream and work arrays and must not be shared between
 * threads. It keeps nothing from frame to frame that its decision depends on, except the state of its stream.
 */
public interface Scheme {
    /**
     * The name it is registered under.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * Decides one frame.
     *
     * @param frame the frame's state
     * @return a decision for every device; broken constraints are reported, not thrown
     * @throws IllegalArgumentException if the scheme cannot work on such a frame at all (a missing link, a cut the
     *     profile does not have)
     */
    SchemeResult decide(FrameContext frame);

    /**
     * How the scheme steers rounds in flight.
     *
     * @return empty if it decides for fresh rounds only
     */
    default Optional<InFlightControl> inFlight() {
        return Optional.empty();
    }

    /**
     * Whether the scheme looks at the channel of a frame after the next frame has been drawn. One that does not lets the
     * memory of the channel be used again.
     *
     * @return false only if it never does
     */
    default boolean keepsFrames() {
        return true;
    }
}
