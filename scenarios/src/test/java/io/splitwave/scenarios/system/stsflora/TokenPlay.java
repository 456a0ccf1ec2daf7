package io.splitwave.scenarios.system.stsflora;

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

/** One replication of ST-SFLora as a test looks at it: the rows that it left. */
record TokenPlay(Scenario scenario, int number, ReplicationRows rows) {
    static final String[] SCHEMES = {
        "tokens-opt", "tokens-bcd", "all-tokens", "fixed-tokens", "equal-bandwidth", "random-tokens"
    };

    private static final List<String> CONSTANT = List.of(
            "mobility=null",
            "channel.fading.direct.time=autoregressive",
            "channel.fading.direct.correlation=1",
            "ud.count=12",
            "selection.active=8",
            "horizon.rounds=3");

    static Scenario scenario(String... overrides) {
        return ScenarioLoader.load(
                "st-sflora", Stream.of(overrides).map(ScenarioOverride::parse).toList());
    }

    /** Replication 0 of the preset. */
    static TokenPlay of(String... overrides) {
        return of(scenario(overrides), 0);
    }

    /** With places and channels that never change, 12 UDs of which 8 take part and, unless told otherwise, three rounds. */
    static TokenPlay constant(String... overrides) {
        return constant(0, overrides);
    }

    static TokenPlay constant(int replication, String... overrides) {
        return of(
                scenario(Stream.concat(CONSTANT.stream(), Arrays.stream(overrides))
                        .toArray(String[]::new)),
                replication);
    }

    static TokenPlay of(Scenario scenario, int number) {
        GatheredRows rows = new GatheredRows();
        if (!new Replication(Simulation.of(scenario), number, Optional.empty(), rounds -> {}).play(rows)) {
            throw new AssertionError("replication " + number + " was stopped");
        }
        return new TokenPlay(scenario, number, rows.replications().get(0));
    }

    /** What was known and decided in a decision, which is taken again. */
    DecidedTokens decided(int decision) {
        TokenSystem system = new TokenSystem();
        TokenShared shared = new TokenShared(scenario, system.words(scenario));
        return new DecisionReplay<DecidedTokens>(new Simulation(scenario, system, shared), shared)
                .decision(number, decision)
                .orElseThrow()
                .decided();
    }

    /** Decision of a round. */
    DecisionRow decision(int round) {
        return rows.decisions().get(round);
    }

    /** How many send tokens in a round. */
    int senders(int round) {
        int sum = 0;
        for (boolean sends : decision(round).values().flags("sends")) {
            sum += sends ? 1 : 0;
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

    /** How many UDs are recorded in a round. */
    int there(int round) {
        return (int)
                rows.roundUds().stream().filter(row -> row.round() == round).count();
    }

    /** UDs that were dropped in a round for a reason. */
    List<Integer> dropped(int round, String reason) {
        return rows.roundUds().stream()
                .filter(row -> row.round() == round && reason.equals(row.dropReason()))
                .map(RoundUdRow::ud)
                .toList();
    }
}
