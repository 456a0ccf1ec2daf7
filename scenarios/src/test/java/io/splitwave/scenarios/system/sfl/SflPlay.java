package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One replication as a test looks at it: the rows that it left, and the world that they come from. */
record SflPlay(Scenario scenario, ReplicationRows rows, SflWorld world, GainFrame first) {
    /** Channels that never change. */
    static final List<String> CONSTANT =
            List.of("channel.fading.direct.time=autoregressive", "channel.fading.direct.correlation=1");

    static Scenario scenario(String preset, String... overrides) {
        return ScenarioLoader.load(
                preset, Stream.of(overrides).map(ScenarioOverride::parse).toList());
    }

    /** A preset with constant channels and, unless the overrides say otherwise, three rounds. */
    static SflPlay constant(String preset, String... overrides) {
        List<String> all = Stream.of(CONSTANT.stream(), Stream.of("horizon.rounds=3"), Stream.of(overrides))
                .flatMap(some -> some)
                .toList();
        return play(scenario(preset, all.toArray(String[]::new)), 0);
    }

    static SflPlay play(String preset, String... overrides) {
        return play(scenario(preset, overrides), 0);
    }

    /** Plays a replication, and draws its world a second time. */
    static SflPlay play(Scenario scenario, int number) {
        GatheredRows rows = new GatheredRows();
        Simulation simulation = Simulation.of(scenario);
        if (!new Replication(simulation, number, Optional.empty(), rounds -> {}).play(rows)) {
            throw new AssertionError("replication " + number + " was stopped");
        }
        RandomStreams streams = new RandomStreams(scenario.seed());
        SflWorld world = ((SflShared) simulation.shared()).world(streams, number);
        return new SflPlay(
                scenario, rows.replications().get(0), world, world.frames().get());
    }

    /** Stages of one kind, in the order in which they ended. */
    List<StageRow> stages(String kind) {
        return rows.stages().stream().filter(stage -> stage.kind().equals(kind)).toList();
    }

    /** Time of each round, s. */
    double[] roundS() {
        return rows.rounds().stream()
                .mapToDouble(round -> round.endS() - round.startS())
                .toArray();
    }
}
