package io.splitwave.scenarios.library;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.List;

/** Gathers the figures of replications as they end. */
final class GatheredFigures implements RowSink {
    private final List<ReplicationRow> replications = new ArrayList<>();
    private final SummaryCollector summary;

    GatheredFigures(Scenario scenario) {
        Vocabulary words = Systems.of(scenario).words(scenario);
        this.summary = new SummaryCollector(words, scenario.sampling().groupSize());
    }

    @Override
    public void add(Row row) {
        if (row instanceof ReplicationRow replication) {
            replications.add(replication);
            summary.add(replication);
        }
    }

    @Override
    public void abandon() {
        // the row of a replication comes last, so none was added
    }

    Results results() {
        return new Results(
                replications.size(),
                summary.summary().metrics().stream().map(this::figure).toList());
    }

    private Figure figure(MetricSummary metric) {
        return new Figure(
                metric.metric().name(),
                metric.metric().meaning(),
                metric.metric().unit(),
                metric.n(),
                metric.mean(),
                metric.halfWidth(),
                replications.stream()
                        .map(replication -> replication.value(metric.metric()))
                        .toList());
    }
}
