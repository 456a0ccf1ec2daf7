package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.ServerDiscipline;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.learning.protocol.SplitRound;
import io.splitwave.scenarios.assembly.Barriers;
import io.splitwave.scenarios.assembly.Servers;
import io.splitwave.scenarios.format.Scenario;
import java.util.List;

/**
 * The protocol of a scenario as the kernel plays it.
 *
 * @param round makes the plan of each round
 * @param resources what serves the stages, in the order of {@link SplitRound}'s constants
 * @param cohorts UDs that go through rounds together: all of them, or one each where there is no barrier
 */
public record Protocol(SplitRound round, List<Resource> resources, List<int[]> cohorts) {

    /**
     * Reads server and barrier of a scenario.
     *
     * @param scenario the scenario
     * @param profile work and sizes of the trained network
     * @return its protocol
     */
    public static Protocol of(Scenario scenario, ModelProfile profile) {
        ServerSpec server = Servers.of(scenario.server());
        SplitRound round = new SplitRound(
                profile, server.discipline() != ServerDiscipline.NONE, Barriers.rules(scenario.barrier()));
        return new Protocol(
                round,
                round.resources(server),
                Barriers.cohorts(scenario.barrier(), scenario.ud().count()));
    }
}
