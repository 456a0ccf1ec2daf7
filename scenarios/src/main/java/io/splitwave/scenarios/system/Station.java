package io.splitwave.scenarios.system;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.output.row.Place;
import java.util.Objects;

/**
 * What serves stages, and where it stands. A stage names its station by the index in the list of a
 * {@link Setup}.
 *
 * @param resource how it serves
 * @param place where a stage that it serves is carried out
 */
public record Station(Resource resource, Place place) {
    /**
     * Checks that all is given.
     *
     * @param resource how it serves
     * @param place where it serves
     * @throws NullPointerException if one is missing
     */
    public Station {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(place, "place");
    }
}
