package io.splitwave.scenarios.system;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Payer;
import java.util.Objects;

/**
 * A resource that serves stages, its place and the payer of its energy. A stage names its station by the index in the
 * list of a {@link Setup}.
 *
 * @param resource how it serves
 * @param place where a stage that it serves is carried out
 * @param payer whose energy a stage that it serves draws; need not be the place, as a device pays for idling while a
 *     server works
 */
public record Station(Resource resource, Place place, Payer payer) {
    /**
     * Checks that all is given.
     *
     * @param resource how it serves
     * @param place where it serves
     * @param payer whose energy its stages draw
     * @throws NullPointerException if one is missing
     */
    public Station {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(payer, "payer");
    }

    /**
     * A station whose payer follows from the place: the device for what is done there, the access point for all else.
     *
     * @param resource how it serves
     * @param place where it serves
     * @return the station
     */
    public static Station of(Resource resource, Place place) {
        return new Station(resource, place, StageRow.payerAt(place));
    }
}
