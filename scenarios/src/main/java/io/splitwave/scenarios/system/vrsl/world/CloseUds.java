package io.splitwave.scenarios.system.vrsl.world;

import java.io.Serializable;

/**
 * How often UDs were nearer to an end of a link than its path loss goes.
 *
 * @param udFrames UDs that take part, over all frames
 * @param nearIrs those among them too near to the IRS
 * @param nearAccessPoint those among them too near to the AP
 */
public record CloseUds(long udFrames, long nearIrs, long nearAccessPoint) implements Serializable {
    /** Nobody. */
    public static final CloseUds NONE = new CloseUds(0, 0, 0);

    /**
     * Both together.
     *
     * @param other of other frames
     * @return the sums
     */
    public CloseUds plus(CloseUds other) {
        return new CloseUds(
                udFrames + other.udFrames, nearIrs + other.nearIrs, nearAccessPoint + other.nearAccessPoint);
    }
}
