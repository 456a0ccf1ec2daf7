package io.splitwave.network.mobility;

import java.util.Objects;

/**
 * Nobody moves: the same places in every frame, as one and the same object.
 *
 * @param places where everybody stays
 */
public record AtRest(UdPlaces places) implements Mobility {

    /**
     * Refuses null.
     *
     * @param places where everybody stays
     */
    public AtRest {
        Objects.requireNonNull(places, "places");
    }

    @Override
    public UdPlaces next() {
        return places;
    }
}
