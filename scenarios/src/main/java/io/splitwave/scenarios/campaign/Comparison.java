package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.summary.PairedCollector;
import io.splitwave.output.summary.SchemeFigures;
import io.splitwave.output.summary.SolverTime;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.ProgressOfPart;
import io.splitwave.scenarios.system.Counts;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Plays scenarios that differ in their scheme one after the other and keeps the figures, not the rows. */
public final class Comparison {
    private final List<Scenario> scenarios;
    private final int reference;
    private final PairedCollector.Reference beside;
    private final int threads;
    private final Progress progress;
    private volatile boolean stopped;
    private volatile Campaign playing;
    private Counts counts = Counts.NONE;

    /**
     * Prepares a comparison; nothing runs yet.
     *
     * @param scenarios one per scheme, with one seed, so that all see the same worlds
     * @param reference which of them all others are compared with, from 0
     * @param threads how many replications are played at a time, at least 1
     * @param progress who is told how far it is
     */
    public Comparison(List<Scenario> scenarios, int reference, int threads, Progress progress) {
        this.scenarios = List.copyOf(scenarios);
        this.reference = Objects.checkIndex(reference, scenarios.size());
        this.beside =
                new PairedCollector.Reference(words(scenarios.get(reference)).metrics());
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Plays every scheme, the reference first.
     *
     * @return the figures of each, in the order of the scenarios; after {@link #requestStop()} those of the schemes begun
     * @throws RunFailedException if a replication fails; the message names its scheme
     */
    public List<SchemeFigures> play() {
        SortedMap<Integer, SchemeFigures> figures = new TreeMap<>();
        figures.put(reference, play(scenarios.get(reference), 0, Optional.empty()));
        for (int i = 0; i < scenarios.size(); i++) {
            if (!stopped && i != reference) {
                int before = figures.size() * scenarios.get(i).replications();
                figures.put(
                        i,
                        play(
                                scenarios.get(i),
                                before,
                                Optional.of(new PairedCollector(
                                        beside, words(scenarios.get(i)).metrics(), groupSize(scenarios.get(i))))));
            }
        }
        return List.copyOf(figures.values());
    }

    private static Vocabulary words(Scenario scenario) {
        return Systems.of(scenario).words(scenario);
    }

    private static int groupSize(Scenario scenario) {
        return scenario.sampling().groupSize();
    }

    private SchemeFigures play(Scenario scenario, int before, Optional<PairedCollector> pairs) {
        SummaryCollector summary = new SummaryCollector(words(scenario), groupSize(scenario));
        SolverTime solver = new SolverTime();
        String scheme = scenario.scheme();
        Campaign campaign = new Campaign(scenario, threads, new ProgressOfPart(progress, before));
        playing = campaign;
        if (stopped) {
            campaign.requestStop();
        }
        try {
            campaign.play(
                    new Figures(summary, solver, row -> pairs.ifPresentOrElse(p -> p.add(row), () -> beside.add(row))));
            counts = counts.plus(campaign.counts());
        } catch (RunFailedException failure) {
            throw new RunFailedException("scheme " + scheme + ": " + failure.getMessage(), failure);
        }
        int others = Math.max(1, scenarios.size() - 1);
        return new SchemeFigures(
                scheme,
                summary.summary(),
                solver,
                pairs.map(found -> found.differences(others)).orElse(List.of()));
    }

    /** Of all rows the figures of complete replications alone. */
    private record Figures(
            SummaryCollector summary, SolverTime solver, Consumer<ReplicationRow> compared, List<TimingRow> timings)
            implements RowSink {
        Figures(SummaryCollector summary, SolverTime solver, Consumer<ReplicationRow> compared) {
            this(summary, solver, compared, new ArrayList<>());
        }

        @Override
        public void add(Row row) {
            if (row instanceof TimingRow timing) {
                timings.add(timing);
            } else if (row instanceof ReplicationRow replication) {
                summary.add(replication);
                compared.accept(replication);
                solver.add(timings);
                timings.clear();
            }
        }

        @Override
        public void abandon() {
            timings.clear();
        }
    }

    /**
     * What the system counted, for a remark.
     *
     * @return the count over all schemes
     */
    public Counts counts() {
        return counts;
    }

    /** Ends the comparison soon. Safe from any thread. */
    public void requestStop() {
        stopped = true;
        Campaign current = playing;
        if (current != null) {
            current.requestStop();
        }
    }
}
