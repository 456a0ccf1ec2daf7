package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.sampling.StartLayout;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What chance fixes UD by UD before the first frame: places at rest, clocks, layer loads. */
final class Starts {
    /** Distance and angle. */
    static final String GEOMETRY = "geometry";

    /** Clock of the processor. */
    static final String CPU = "cpu";

    /** Work of each layer. */
    static final String LAYER_LOAD = "layer-load";

    private Starts() {}

    /** The draws of one replication, spread over replications as the scenario says. */
    static StartDraws draws(Scenario scenario, RandomStreams streams, int replication) {
        List<StartLayout.Part> parts =
                new ArrayList<>(List.of(new StartLayout.Part(GEOMETRY, 2), new StartLayout.Part(CPU, 1)));
        int drawnLayers = scenario.model().drawnLayers();
        if (drawnLayers > 0) {
            parts.add(new StartLayout.Part(LAYER_LOAD, drawnLayers));
        }
        StartLayout layout = new StartLayout(scenario.ud().count(), parts);
        return scenario.sampling().draws(streams, replication, layout);
    }
}
