package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemes;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.rounds.DecisionReplay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One replication of UCSFL as a test looks at it: the rows that it left. */
record UcsflPlay(Scenario scenario, int number, ReplicationRows rows) {
    /** All but the one for small cases. */
    static final String[] SCHEMES = CellFreeSchemes.names().stream()
            .filter(name -> !name.equals("exhaustive"))
            .toArray(String[]::new);

    private static final List<String> QUICK = List.of(
            "horizon.rounds=3",
            "optimizer.clusterSize=3",
            "optimizer.annealingSteps=30",
            "optimizer.episodes=2",
            "optimizer.draws=2");

    static Scenario scenario(String... overrides) {
        return ScenarioLoader.load(
                "ucsfl",
                Stream.concat(QUICK.stream(), Stream.of(overrides))
                        .map(ScenarioOverride::parse)
                        .toList());
    }

    /** Three rounds of replication 0 of the preset, unless set otherwise, decided with short searches. */
    static UcsflPlay of(String... overrides) {
        return of(0, overrides);
    }

    static UcsflPlay of(int replication, String... overrides) {
        Scenario scenario = scenario(overrides);
        GatheredRows rows = new GatheredRows();
        if (!new Replication(Simulation.of(scenario), replication, Optional.empty(), rounds -> {}).play(rows)) {
            throw new AssertionError("replication " + replication + " was stopped");
        }
        return new UcsflPlay(scenario, replication, rows.replications().get(0));
    }

    /** What was known and decided in a decision, which is taken again. */
    DecidedRound decided(int decision) {
        UcsflSystem system = new UcsflSystem();
        UcsflShared shared = new UcsflShared(scenario, system.words(scenario));
        return new DecisionReplay<DecidedRound>(new Simulation(scenario, system, shared), shared)
                .decision(number, decision)
                .orElseThrow()
                .decided();
    }

    /** Decision of a round. */
    DecisionRow decision(int round) {
        return rows.decisions().get(round);
    }

    /** A decided number of a round. */
    double number(int round, String name) {
        return decision(round).values().number(name);
    }

    /** A figure of the replication. */
    double figure(String name) {
        return rows.replication().figures().number(name);
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
}
