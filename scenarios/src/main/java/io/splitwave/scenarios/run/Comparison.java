package io.splitwave.scenarios.run;

import io.splitwave.output.row.FrameTimingRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.summary.SchemeFigures;
import io.splitwave.output.summary.SolverTime;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/** Plays scenarios that differ in their scheme one after the other and keeps the figures, not the rows. */
public final class Comparison {
    private final List<Scenario> scenarios;
    private final int threads;
    private final Progress progress;
    private volatile boolean stopped;
    private volatile Campaign playing;

    /**
     * Prepares a comparison; nothing runs yet.
     *
     * @param scenarios one per scheme, with one seed, so that all see the same worlds
     * @param threads how many replications are played at a time, at least 1
     * @param progress who is told how far it is
     */
    public Comparison(List<Scenario> scenarios, int threads, Progress progress) {
        this.scenarios = List.copyOf(scenarios);
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Plays every scheme.
     *
     * @return the figures of each, in order; after {@link #requestStop()} those of the schemes begun
     * @throws RunFailedException if a replication fails; the message names its scheme
     */
    public List<SchemeFigures> play() {
        List<SchemeFigures> figures = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (!stopped) {
                figures.add(play(scenario, figures.size() * scenario.replications()));
            }
        }
        return figures;
    }

    private SchemeFigures play(Scenario scenario, int before) {
        SummaryCollector summary = new SummaryCollector();
        SolverTime solver = new SolverTime();
        String scheme = scenario.optimizer().scheme();
        Campaign campaign = new Campaign(scenario, threads, after(before));
        playing = campaign;
        if (stopped) {
            campaign.requestStop();
        }
        try {
            campaign.play(new Figures(summary, solver));
        } catch (RunFailedException failure) {
            throw new RunFailedException("scheme " + scheme + ": " + failure.getMessage(), failure);
        }
        return new SchemeFigures(scheme, summary.summary(), solver);
    }

    /** Of all rows the figures of complete replications alone. */
    private record Figures(SummaryCollector summary, SolverTime solver, List<FrameTimingRow> timings)
            implements RowSink {
        Figures(SummaryCollector summary, SolverTime solver) {
            this(summary, solver, new ArrayList<>());
        }

        @Override
        public void add(Row row) {
            if (row instanceof FrameTimingRow timing) {
                timings.add(timing);
            } else if (row instanceof ReplicationRow replication) {
                summary.add(replication);
                solver.add(timings);
                timings.clear();
            }
        }

        @Override
        public void abandon() {
            timings.clear();
        }
    }

    /** Progress of one scheme, told as progress of the whole. */
    private Progress after(int replicationsBefore) {
        return new Progress() {
            @Override
            public void roundsEnded(long rounds) {
                progress.roundsEnded(rounds);
            }

            @Override
            public void replicationsDone(int replications) {
                progress.replicationsDone(replicationsBefore + replications);
            }

            @Override
            public void finish() {
                progress.finish();
            }
        };
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
