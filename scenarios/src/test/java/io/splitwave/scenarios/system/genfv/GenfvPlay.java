package io.splitwave.scenarios.system.genfv;

import io.splitwave.optimizer.generation.GenerationSchemes;
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
import io.splitwave.scenarios.rounds.DecisionReplay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One replication of GenFV as a test looks at it: the rows that it left. */
record GenfvPlay(Scenario scenario, int number, ReplicationRows rows) {
    static final String[] SCHEMES = GenerationSchemes.names().toArray(String[]::new);

    private static final List<String> CONSTANT = List.of("mobility=null", "horizon.rounds=3");

    static Scenario scenario(String... overrides) {
        return ScenarioLoader.load(
                "genfv", Stream.of(overrides).map(ScenarioOverride::parse).toList());
    }

    /** Replication 0 of the preset. */
    static GenfvPlay of(String... overrides) {
        return of(scenario(overrides), 0);
    }

    /** With places and channels that never change and, unless set otherwise, three rounds. */
    static GenfvPlay constant(String... overrides) {
        return constant(0, overrides);
    }

    static GenfvPlay constant(int replication, String... overrides) {
        return of(
                scenario(Stream.concat(CONSTANT.stream(), Arrays.stream(overrides))
                        .toArray(String[]::new)),
                replication);
    }

    static GenfvPlay of(Scenario scenario, int number) {
        GatheredRows rows = new GatheredRows();
        if (!new Replication(Simulation.of(scenario), number, Optional.empty(), rounds -> {}).play(rows)) {
            throw new AssertionError("replication " + number + " was stopped");
        }
        return new GenfvPlay(scenario, number, rows.replications().get(0));
    }

    /** What was known and decided in a decision, which is taken again. */
    DecidedRound decided(int decision) {
        GenfvSystem system = new GenfvSystem();
        GenfvShared shared = new GenfvShared(scenario, system.words(scenario));
        return new DecisionReplay<DecidedRound>(new Simulation(scenario, system, shared), shared)
                .decision(number, decision)
                .orElseThrow()
                .decided();
    }

    /** Decision of a round. */
    DecisionRow decision(int round) {
        return rows.decisions().get(round);
    }

    /** How many are selected in a round. */
    int selected(int round) {
        int sum = 0;
        for (boolean selected : decision(round).values().flags("selected")) {
            sum += selected ? 1 : 0;
        }
        return sum;
    }

    /** Time of each round, s. */
    double[] roundS() {
        return rows.rounds().stream()
                .mapToDouble(round -> round.endS() - round.startS())
                .toArray();
    }

    /** Stages of one kind in a round. */
    List<StageRow> stages(int round, String kind) {
        return rows.stages().stream()
                .filter(stage -> stage.round() == round && stage.kind().equals(kind))
                .toList();
    }

    /** UDs that were dropped in a round for a reason. */
    List<Integer> dropped(int round, String reason) {
        return rows.roundUds().stream()
                .filter(row -> row.round() == round && reason.equals(row.dropReason()))
                .map(RoundUdRow::ud)
                .toList();
    }

    /** How often UDs were dropped for a reason. */
    long dropped(String reason) {
        return rows.roundUds().stream()
                .filter(row -> reason.equals(row.dropReason()))
                .count();
    }
}
