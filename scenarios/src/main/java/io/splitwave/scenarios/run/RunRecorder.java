package io.splitwave.scenarios.run;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.TableStore;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.summary.Summary;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.output.summary.SummaryWriter;
import io.splitwave.output.trace.Timeline;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.output.trace.TraceWriter;
import io.splitwave.scenarios.assembly.RecordedChannels;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a run into its folder: tables as rows arrive, everything else when the last has come. */
public final class RunRecorder implements RowSink, AutoCloseable {
    /** The timeline of replication 0. */
    public static final String TRACE_FILE = "trace.json.gz";

    private static final double NS_PER_S = 1e9;

    private final ResultFolder folder;
    private final Scenario scenario;
    private final List<String> overrides;
    private final Instant started = Instant.now();
    private final TableStore tables;
    private final Optional<ChannelStore> channels;
    private final SummaryCollector summary = new SummaryCollector();
    private StragglerTally stragglers = new StragglerTally();
    private StragglerTally firstStragglers = new StragglerTally();
    /** Stragglers with those of the replication that is not complete yet. */
    private StragglerTally counting = new StragglerTally();

    private final Timeline timeline;
    private int done;

    /**
     * Opens the tables.
     *
     * @param folder a fresh result folder
     * @param scenario what is run
     * @param overrides settings given on the command line, as given
     * @param shown what the timeline shows of replication 0
     */
    public RunRecorder(ResultFolder folder, Scenario scenario, List<String> overrides, TraceLimit shown) {
        this.folder = folder;
        this.scenario = scenario;
        this.overrides = List.copyOf(overrides);
        this.timeline = new Timeline(shown);
        this.tables = TableStore.open(folder);
        this.channels = scenario.channel().record()
                ? Optional.of(new ChannelStore(folder, RecordedChannels.recorded(scenario)))
                : Optional.empty();
    }

    /**
     * What takes the channels of the run.
     *
     * @return the store, empty if they are not recorded
     */
    public Optional<ChannelStore> channels() {
        return channels;
    }

    /**
     * Adds a row; those of the first replication also become the timeline.
     *
     * @param row the next row
     */
    @Override
    public void add(Row row) {
        tables.add(row);
        if (done == 0) {
            timeline.add(row);
        }
        if (row instanceof RoundRow round) {
            counting.add(List.of(round));
        } else if (row instanceof ReplicationRow replication) {
            complete(replication);
        }
    }

    private void complete(ReplicationRow replication) {
        summary.add(replication);
        stragglers = counting;
        counting = stragglers.copy();
        if (done++ == 0) {
            firstStragglers = stragglers.copy();
            folder.write(TRACE_FILE, out -> TraceWriter.write(title(), timeline, out));
            timeline.abandon();
        }
    }

    private String title() {
        String title = scenario.name() + ", " + scenario.optimizer().scheme();
        int all = scenario.ud().count();
        int shown = Math.min(all, scenario.timeline().uds().orElse(all));
        return shown == all ? title : title + ", " + shown + " of " + all + " UDs";
    }

    @Override
    public void abandon() {
        tables.abandon();
        timeline.abandon();
        counting = stragglers.copy();
    }

    /**
     * Writes every file whole. What was added is kept, however many replications were asked for.
     *
     * @return what the run came to
     * @throws RunFailedException if a file cannot be written
     */
    public RunSummary finish() {
        return finish(done == scenario.replications() ? Manifest.COMPLETE : Manifest.INTERRUPTED);
    }

    /**
     * Writes every file whole after a replication has failed; the manifest says so.
     *
     * @return what was added before the failure
     * @throws RunFailedException if a file cannot be written
     */
    public RunSummary finishFailed() {
        return finish(Manifest.FAILED);
    }

    private RunSummary finish(String status) {
        Summary result = summary.summary();
        tables.finish();
        channels.ifPresent(store -> store.finish(done));
        folder.write("summary.json", out -> SummaryWriter.json(result, out));
        folder.write("summary.csv", out -> SummaryWriter.csv(result, out));
        folder.write("manifest.json", manifest(status)::write);
        return new RunSummary(scenario, result, stragglers, firstStragglers, done, folder.path(), folder.files());
    }

    private Manifest manifest(String status) {
        return new Manifest(
                status,
                Release.current().version(),
                scenario.name(),
                ScenarioText.render(scenario),
                Map.of("scheme", scenario.optimizer().scheme()),
                overrides,
                scenario.seed(),
                done,
                scenario.replications(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                started.toString(),
                Duration.between(started, Instant.now()).toNanos() / NS_PER_S,
                folder.files());
    }

    /** Closes the tables; without {@link #finish()} no half file stays behind. */
    @Override
    public void close() {
        tables.close();
        channels.ifPresent(ChannelStore::close);
    }
}
