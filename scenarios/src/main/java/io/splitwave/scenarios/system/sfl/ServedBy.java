package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.learning.protocol.ServerDiscipline;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.network.rate.SharedBand;
import io.splitwave.optimizer.sfl.Downlink;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.scenarios.assembly.Barriers;
import io.splitwave.scenarios.assembly.NoisePower;
import io.splitwave.scenarios.assembly.Servers;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.BarrierKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.ServingParts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What serves the rounds of a scenario, in the words of the other modules. */
final class ServedBy {
    private ServedBy() {}

    static Facilities facilities(Scenario scenario, Protocol protocol) {
        double bandwidthHz = scenario.of(RadioKeys.BANDWIDTH);
        double noiseW = NoisePower.inW(scenario.group(LinkParts.Air.class).noise(), bandwidthHz);
        return new Facilities(
                new SharedBand(bandwidthHz, noiseW, scenario.of(SflParts.NOISE_OF)),
                scenario.of(AccessPointKeys.TOTAL_POWER),
                protocol.adapts() ? Downlink.FULL_BAND : scenario.of(SflParts.DOWNLINK),
                scenario.of(ServingParts.FLOP_PER_CYCLE),
                scenario.ud().energyCoefficient(),
                scenario.of(ServerKeys.SERVER_SPEED),
                protocol.takesTurns());
    }

    /** Speeds of the server in plan and play. */
    static ServedDevices devices(Scenario scenario, Protocol protocol) {
        boolean inParts =
                protocol.adapts() && scenario.of(AdaptiveParts.PLANNED_SHARE) == AdaptiveParts.PlannedShare.EQUAL;
        boolean dedicated = server(scenario).discipline() == ServerDiscipline.DEDICATED;
        return new ServedDevices(facilities(scenario, protocol), inParts, dedicated);
    }

    /** The server; where it only averages models, nothing queues. */
    static ServerSpec server(Scenario scenario) {
        return scenario.find(ServerKeys.DISCIPLINE).isPresent()
                ? Servers.of(scenario.server())
                : new ServerSpec(scenario.of(ServerKeys.SERVER_SPEED), 1, ServerDiscipline.DEDICATED);
    }

    static List<BarrierRule> barriers(Scenario scenario) {
        return List.of(Barriers.rules(new Scenario.Barrier(
                scenario.of(BarrierKeys.RULE),
                scenario.find(BarrierKeys.DEADLINE).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                scenario.find(BarrierKeys.ENOUGH)
                        .map(k -> OptionalInt.of(Math.toIntExact(k)))
                        .orElse(OptionalInt.empty()))));
    }
}
