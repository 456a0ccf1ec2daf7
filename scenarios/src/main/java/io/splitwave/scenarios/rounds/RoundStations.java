package io.splitwave.scenarios.rounds;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.output.row.Place;
import io.splitwave.scenarios.system.Station;
import java.util.List;
import java.util.Map;

/** Places of what serves rounds of training, by the names in {@code learning.protocol}. */
public final class RoundStations {
    private static final Map<String, Place> PLACES = Map.of(
            "downlink", Place.AP,
            "uplink", Place.UD,
            "device", Place.UD,
            "generator", Place.AP,
            "server", Place.AP,
            "aggregator", Place.AP);

    /** First part of the names of processors at access points, one each. */
    private static final String DPU = "dpu-";

    private RoundStations() {}

    /**
     * Stations of a round's resources.
     *
     * @param resources in the order of the round's constants, each with one of the names above, or that of a processor at an access point
     * @return a station for each
     * @throws NullPointerException if a name is another
     */
    public static List<Station> of(List<Resource> resources) {
        return resources.stream()
                .map(resource -> Station.of(resource, placeOf(resource.name())))
                .toList();
    }

    private static Place placeOf(String name) {
        return name.startsWith(DPU) ? Place.AP : PLACES.get(name);
    }
}
