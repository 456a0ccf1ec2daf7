package io.splitwave.scenarios.assembly;

import io.splitwave.learning.protocol.ServerDiscipline;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.scenarios.format.Scenario;

/** The edge server of a scenario in the words of learning. */
public final class Servers {
    private Servers() {}

    /**
     * The server.
     *
     * @param server the scenario's group {@code server}
     * @return its speed, slots and discipline
     */
    public static ServerSpec of(Scenario.Server server) {
        return new ServerSpec(
                server.speedFlops().orElse(Double.POSITIVE_INFINITY), server.slots(), discipline(server.discipline()));
    }

    private static ServerDiscipline discipline(Scenario.Discipline discipline) {
        return switch (discipline) {
            case NONE -> ServerDiscipline.NONE;
            case DEDICATED -> ServerDiscipline.DEDICATED;
            case FIFO -> ServerDiscipline.FIFO;
            case PROCESSOR_SHARING -> ServerDiscipline.PROCESSOR_SHARING;
        };
    }
}
