package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/**
 * One replication as a test looks at it: the rows it left, and each of its frames as it was planned.
 *
 * @param scenario what was played
 * @param rows what it left
 * @param frames its frames, in order
 * @param changes what the scheme changed inside frames, in order
 */
public record PlayedRun(
        Scenario scenario, ReplicationRows rows, List<PlannedFrame> frames, List<InForceChange> changes) {

    /** Compares objects field by field and doubles by their bits, where AssertJ by itself would round. */
    public static final RecursiveComparisonConfiguration TO_THE_BIT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType(Double::equals, Double.class)
            .withIgnoredFields("solverS") // wall clock
            .build();

    /** Every scheme there is. */
    public static Stream<String> schemes() {
        return new SchemeRegistry().names().stream();
    }

    /** A preset with some of its keys set anew, each as {@code KEY=VALUE}; a scheme gets what it cannot do without. */
    public static Scenario scenario(String preset, String... overrides) {
        boolean keepsDeadline = List.of(overrides).contains("optimizer.scheme=power-saving");
        Stream<String> needed = keepsDeadline ? Stream.of("limits.maxDelay=400 ms") : Stream.empty();
        return ScenarioLoader.load(
                preset,
                Stream.concat(needed, Stream.of(overrides))
                        .map(ScenarioOverride::parse)
                        .toList());
    }

    /** The preset quickstart (8 UDs, 8 layers) with its server left out unless the overrides bring one. */
    public static Scenario small(String... overrides) {
        return scenario(
                "quickstart",
                Stream.concat(Stream.of("server.discipline=none"), Stream.of(overrides))
                        .toArray(String[]::new));
    }

    public static PlayedRun play(Scenario scenario, int replication) {
        List<PlannedFrame> frames = new ArrayList<>();
        List<InForceChange> changes = new ArrayList<>();
        FrameTap tap = new FrameTap() {
            @Override
            public void planned(PlannedFrame frame) {
                frames.add(frame);
            }

            @Override
            public void changed(InForceChange change) {
                changes.add(change);
            }
        };
        GatheredRows rows = new GatheredRows();
        VrslShared shared = new VrslShared(Worlds.of(scenario), tap);
        Simulation simulation = new Simulation(scenario, new VrslSystem(), shared);
        if (!new Replication(simulation, replication, Optional.empty(), rounds -> {}).play(rows)) {
            throw new AssertionError("replication " + replication + " was stopped");
        }
        return new PlayedRun(scenario, rows.replications().get(0), List.copyOf(frames), List.copyOf(changes));
    }

    /** Replication 0 of {@link #small}. */
    public static PlayedRun playSmall(String... overrides) {
        return play(small(overrides), 0);
    }

    /** Stages of one kind, in the order they ended. */
    List<StageRow> stages(String kind) {
        return rows.stages().stream().filter(stage -> stage.kind().equals(kind)).toList();
    }
}
