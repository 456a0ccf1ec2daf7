package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.sampling.StartLayout;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The random values of each UD before the first frame: places at rest, clocks, and those a system adds. */
public final class Starts {
    /** Distance and angle. */
    public static final String GEOMETRY = "geometry";

    /** Clock of the processor. */
    public static final String CPU = "cpu";

    private Starts() {}

    /**
     * The draws of one replication, spread over replications as the scenario says.
     *
     * @param scenario has the groups {@code ud} and {@code sampling}
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param more the system's draws in addition to places and clocks
     * @return draws by name
     */
    public static StartDraws draws(
            Scenario scenario, RandomStreams streams, int replication, StartLayout.Part... more) {
        List<StartLayout.Part> parts =
                new ArrayList<>(List.of(new StartLayout.Part(GEOMETRY, 2), new StartLayout.Part(CPU, 1)));
        parts.addAll(List.of(more));
        StartLayout layout = new StartLayout(scenario.ud().count(), parts);
        return scenario.sampling().draws(streams, replication, layout);
    }
}
