package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One replication of requests as a test looks at it: the rows that it left. */
record RequestsPlay(Scenario scenario, ReplicationRows rows) {
    static Scenario preset(String... overrides) {
        return ScenarioLoader.load(
                "adaptive-5g", Stream.of(overrides).map(ScenarioOverride::parse).toList());
    }

    /** Replication 0 of the preset with an estimator that need not learn. */
    static RequestsPlay of(String... overrides) {
        return of(preset(Stream.concat(Stream.of("estimator.kind=ewma"), Stream.of(overrides))
                .toArray(String[]::new)));
    }

    static RequestsPlay of(Scenario scenario) {
        GatheredRows rows = new GatheredRows();
        if (!new Replication(Simulation.of(scenario), 0, Optional.empty(), rounds -> {}).play(rows)) {
            throw new AssertionError("the replication was stopped");
        }
        return new RequestsPlay(scenario, rows.replications().get(0));
    }

    /** A recording of UEs whose links carry the same at all times, Mbit/s, for a minute. */
    static String constantLinks(Path folder, double... mbps) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("ue,time_s,rsrp_dbm,rsrq_db,sinr_db,cqi,ri,mcs,bler,prbs,goodput_mbps");
        for (int ue = 0; ue < mbps.length; ue++) {
            for (int second = 0; second <= 60; second++) {
                lines.add(String.format(Locale.ROOT, "%d,%d,-90,-11,15,11,1,20,0.1,90,%s", ue, second, mbps[ue]));
            }
        }
        Path file = folder.resolve("links.csv");
        Files.write(file, lines);
        return "radio.trace=" + file;
    }

    /** Requests in the order of their numbers. */
    List<RoundRow> requests() {
        return rows.rounds().stream()
                .sorted(Comparator.comparingInt(RoundRow::round))
                .toList();
    }

    /** Decisions in the order of the requests. */
    List<DecisionRow> decisions() {
        return rows.decisions();
    }

    /** Stages of one kind in the order in which they began. */
    List<StageRow> stages(String kind) {
        return rows.stages().stream()
                .filter(stage -> stage.kind().equals(kind))
                .sorted(Comparator.comparingDouble(StageRow::startS).thenComparingInt(StageRow::round))
                .toList();
    }

    /** A figure of the replication. */
    double figure(String name) {
        ReplicationRow row = rows.replication();
        return row.figures().number(name);
    }
}
