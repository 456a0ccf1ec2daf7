package io.splitwave.network.mobility;

import java.util.Objects;

/**
 * No UD moves: every frame has the same places, as one and the same object.
 *
 * @param places where the UDs stay
 */
public record AtRest(UdPlaces places) implements Mobility {

    /**
     * Refuses null.
     *
     * @param places where the UDs stay
     */
    public AtRest {
        Objects.requireNonNull(places, "places");
    }

    @Override
    public UdPlaces next() {
        return places;
    }
}
