package io.splitwave.scenarios.system.sflam;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One replication of SFLAM as a test looks at it: the rows that it left. */
record SflamPlay(ReplicationRows rows) {
    private static final List<String> CONSTANT = List.of(
            "channel.fading.direct.time=autoregressive", "channel.fading.direct.correlation=1", "horizon.rounds=3");

    static Scenario scenario(String... overrides) {
        return ScenarioLoader.load(
                "sflam", Stream.of(overrides).map(ScenarioOverride::parse).toList());
    }

    /** Replication 0 of the preset. */
    static SflamPlay of(String... overrides) {
        return of(scenario(overrides), 0);
    }

    /** With channels that never change and, unless the overrides say otherwise, three rounds. */
    static SflamPlay constant(String... overrides) {
        return constant(0, overrides);
    }

    static SflamPlay constant(int replication, String... overrides) {
        return of(
                scenario(Stream.concat(CONSTANT.stream(), Arrays.stream(overrides))
                        .toArray(String[]::new)),
                replication);
    }

    private static SflamPlay of(Scenario scenario, int number) {
        GatheredRows rows = new GatheredRows();
        if (!new Replication(Simulation.of(scenario), number, Optional.empty(), rounds -> {}).play(rows)) {
            throw new AssertionError("replication " + number + " was stopped");
        }
        return new SflamPlay(rows.replications().get(0));
    }

    /** Decision of a round. */
    DecisionRow decision(int round) {
        return rows.decisions().get(round);
    }

    /** Efficiency of all in each round, 1/J. */
    double[] objectives() {
        return rows.decisions().stream()
                .mapToDouble(row -> row.values().number("objective_per_j"))
                .toArray();
    }

    /** How many have a subchannel in a round. */
    int served(int round) {
        int sum = 0;
        for (boolean one : decision(round).values().flags("served")) {
            sum += one ? 1 : 0;
        }
        return sum;
    }

    /** Time of each round, s. */
    double[] roundS() {
        return rows.rounds().stream()
                .mapToDouble(round -> round.endS() - round.startS())
                .toArray();
    }

    /** Stages of one kind, in the order in which they ended. */
    List<StageRow> stages(String kind) {
        return rows.stages().stream().filter(stage -> stage.kind().equals(kind)).toList();
    }

    /** UDs of a round that were dropped for a reason. */
    List<RoundUdRow> dropped(int round, String reason) {
        return rows.roundUds().stream()
                .filter(row -> row.round() == round && reason.equals(row.dropReason()))
                .toList();
    }
}
