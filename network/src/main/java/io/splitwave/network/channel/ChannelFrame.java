package io.splitwave.network.channel;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * One frame: the channel, and where the UDs are that it belongs to.
 *
 * @param state channel of all UDs, those that do not take part included
 * @param places place, speed and presence of each UD; as many UDs as the state has
 */
public record ChannelFrame(ChannelState state, UdPlaces places) {

    /**
     * Checks the number of UDs.
     *
     * @param state channel of all UDs, those that do not take part included
     * @param places place, speed and presence of each UD
     * @throws IllegalArgumentException if the numbers of UDs differ
     */
    public ChannelFrame {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(places, "places");
        if (state.userDevices() != places.userDevices()) {
            throw new IllegalArgumentException(
                    "channel frame: channel of " + state.userDevices() + " UDs, places of " + places.userDevices());
        }
    }
}
