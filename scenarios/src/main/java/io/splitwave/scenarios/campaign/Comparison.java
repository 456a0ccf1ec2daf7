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
import io.splitwave.scenarios.format.ScenarioVariants;
import io.splitwave.scenarios.format.Variant;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.ProgressOfPart;
import io.splitwave.scenarios.system.Counts;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Plays variants of a scenario one after the other and keeps the figures, not the rows. */
public final class Comparison {
    private final String noun;
    private final List<Variant> variants;
    private final int reference;
    private final PairedCollector.Reference beside;
    private final Job job;
    private final int threads;
    private final Progress progress;
    private volatile boolean stopped;
    private volatile Campaign playing;
    private final Map<Variant, Counts> counts = new LinkedHashMap<>();

    /**
     * Prepares a comparison; nothing runs yet.
     *
     * @param compared the variants, with one seed, so that all see the same worlds
     * @param reference which of them all others are compared with, from 0
     * @param job where they are played; best planned with {@link #runs}
     * @param threads how many replications are played at a time where this process plays them, at least 1
     * @param progress receives the progress
     */
    public Comparison(ScenarioVariants compared, int reference, Job job, int threads, Progress progress) {
        this.noun = compared.noun();
        this.variants = compared.variants();
        this.reference = Objects.checkIndex(reference, variants.size());
        this.beside = new PairedCollector.Reference(
                words(variants.get(reference).scenario()).metrics());
        this.job = job;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * What a comparison plays.
     *
     * @param compared the variants
     * @param reference which of them all others are compared with, from 0
     * @return the runs in the order in which they are played: the reference first
     */
    public static List<PlannedRun> runs(ScenarioVariants compared, int reference) {
        List<PlannedRun> runs = new ArrayList<>();
        compared.scenarios().forEach(scenario -> runs.add(PlannedRun.whole(scenario)));
        runs.add(0, runs.remove(reference));
        return runs;
    }

    /**
     * Plays every variant, the reference first.
     *
     * @return the figures of each, in the order of the variants; after {@link #requestStop()} those of the variants begun
     * @throws RunFailedException if a replication fails; the message names its variant
     */
    public List<SchemeFigures> play() {
        SortedMap<Integer, SchemeFigures> figures = new TreeMap<>();
        figures.put(reference, play(variants.get(reference), 0, Optional.empty()));
        for (int i = 0; i < variants.size(); i++) {
            if (!stopped && i != reference) {
                Variant variant = variants.get(i);
                int before = figures.size() * variant.scenario().replications();
                PairedCollector pairs =
                        new PairedCollector(beside, words(variant.scenario()).metrics(), groupSize(variant.scenario()));
                figures.put(i, play(variant, before, Optional.of(pairs)));
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

    private SchemeFigures play(Variant variant, int before, Optional<PairedCollector> pairs) {
        Scenario scenario = variant.scenario();
        SummaryCollector summary = new SummaryCollector(words(scenario), groupSize(scenario));
        SolverTime solver = new SolverTime();
        PlannedRun run = PlannedRun.whole(scenario);
        Progress part = new ProgressOfPart(progress, before);
        Campaign campaign = new Campaign(run.range(), job.engine(run, threads, part), part);
        playing = campaign;
        if (stopped) {
            campaign.requestStop();
        }
        try {
            campaign.play(
                    new Figures(summary, solver, row -> pairs.ifPresentOrElse(p -> p.add(row), () -> beside.add(row))));
            counts.put(variant, campaign.counts());
        } catch (RunFailedException failure) {
            throw new RunFailedException(noun + " " + variant.name() + ": " + failure.getMessage(), failure);
        }
        int others = Math.max(1, variants.size() - 1);
        return new SchemeFigures(
                variant.name(),
                summary.summary(),
                solver,
                pairs.map(found -> found.differences(others)).orElse(List.of()));
    }

    /** Keeps of all rows only the figures of complete replications. */
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
     * What the systems counted, for remarks.
     *
     * @return the counts of each variant played, in the order in which they were played
     */
    public Map<Variant, Counts> counts() {
        return Collections.unmodifiableMap(counts);
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
