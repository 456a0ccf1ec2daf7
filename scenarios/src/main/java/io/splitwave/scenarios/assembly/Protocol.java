package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.ServerDiscipline;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.learning.protocol.SplitRound;
import io.splitwave.scenarios.format.Scenario;
import java.util.List;
import java.util.stream.IntStream;

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
        ServerSpec server = server(scenario.server());
        SplitRound round =
                new SplitRound(profile, server.discipline() != ServerDiscipline.NONE, rules(scenario.barrier()));
        return new Protocol(round, round.resources(server), cohorts(scenario));
    }

    private static ServerSpec server(Scenario.Server server) {
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

    private static BarrierRule[] rules(Scenario.Barrier barrier) {
        return switch (barrier.rule()) {
            case SYNC -> new BarrierRule[] {new BarrierRule.All()};
            case DEADLINE -> new BarrierRule[] {
                new BarrierRule.Deadline(barrier.deadlineS().orElseThrow())
            };
            case K_OF_N -> new BarrierRule[] {new BarrierRule.FirstK(barrier.k().orElseThrow())};
            case ASYNC -> new BarrierRule[] {};
        };
    }

    private static List<int[]> cohorts(Scenario scenario) {
        IntStream userDevices = IntStream.range(0, scenario.ud().count());
        return scenario.barrier().rule() == Scenario.BarrierRule.ASYNC
                ? userDevices.mapToObj(ud -> new int[] {ud}).toList()
                : List.of(userDevices.toArray());
    }
}
