package io.splitwave.output.channel;

import java.util.Map;

/**
 * One frame of a channel as it stands in a file.
 *
 * @param frame number, from 0
 * @param links matrix of each link, by name
 * @param places where the UDs are
 */
public record RecordedFrame(long frame, Map<String, ChannelMatrix> links, ChannelPlaces places) {

    /**
     * Copies the map.
     *
     * @param frame number, from 0
     * @param links matrix of each link, by name
     * @param places where the UDs are
     */
    public RecordedFrame {
        links = Map.copyOf(links);
    }
}
