package io.splitwave.scenarios.campaign;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.store.FileSeal;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.StoredFacts;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.store.TableStore;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.summary.MergedShard;
import io.splitwave.output.summary.Summary;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.output.summary.SummaryWriter;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.system.Systems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a run into its folder: tables as rows arrive, everything else when the last has come. */
public final class RunRecorder implements RowSink, AutoCloseable {
    /** The request, and how much of it is done. */
    public static final String MANIFEST_FILE = "manifest.json";

    /** The timeline of replication 0. */
    public static final String TRACE_FILE = "trace.json.gz";

    private final ResultFolder folder;
    private final RunRequest request;
    private final List<MergedShard> merged;
    private final Instant started;
    private final Instant opened = Instant.now();
    private final TableStore tables;
    private final Optional<ChannelStore> channels;
    private final SummaryCollector summary;
    private final Vocabulary words;
    private final StragglerCount stragglers;
    private final TimelineFile timeline;
    private int done;

    /**
     * Begins a run: from now on its manifest is in the folder, with the status running.
     *
     * @param folder a fresh result folder
     * @param request what is run
     */
    public RunRecorder(ResultFolder folder, RunRequest request) {
        this(folder, request, List.of(), Optional.empty(), channelStore(folder, request.scenario()));
    }

    private RunRecorder(
            ResultFolder folder,
            RunRequest request,
            List<MergedShard> merged,
            Optional<Instant> begun,
            Optional<ChannelStore> channels) {
        this.folder = folder;
        this.request = request;
        this.merged = merged;
        this.words = request.words();
        this.stragglers = new StragglerCount(words);
        this.summary = new SummaryCollector(words, request.scenario().sampling().groupSize());
        this.started = begun.orElse(opened);
        this.timeline = new TimelineFile(folder, request);
        this.channels = channels;
        if (begun.isEmpty()) {
            writeManifest(Manifest.RUNNING, 0);
        }
        // from here on no other process can have it open
        this.tables = TableStore.open(folder, TableSet.of(words), request.provenance());
    }

    /**
     * Resumes a run that ended early for any reason: the stored replications count as added, to the last bit of every
     * figure.
     *
     * @param folder its folder
     * @param scenario what is run
     * @param manifest the folder's manifest
     * @return a recorder that waits for the {@link #missing()} replications
     * @throws IllegalArgumentException if the scenario records channels: their record is written only at the end of a
     *     complete run
     * @throws MismatchException if a file that the scenario names is no longer the one that the run was begun with
     */
    public static RunRecorder resume(ResultFolder folder, Scenario scenario, Manifest manifest) {
        if (Systems.of(scenario).recordedChannels(scenario).isPresent()) {
            throw new IllegalArgumentException("a run that records its channels cannot be resumed");
        }
        InputFiles.requireSame(manifest.inputs(), scenario);
        RunRecorder recorder = new RunRecorder(
                folder,
                RunRequest.of(manifest, scenario),
                List.of(),
                Optional.of(Instant.parse(manifest.started())),
                Optional.empty());
        recorder.closeIfThisFails(() -> {
            recorder.goOnAfterStored();
            recorder.writeManifest(Manifest.RUNNING, 0);
        });
        return recorder;
    }

    /**
     * Merges the rows of pieces.
     *
     * @param pieces the replications of the request, each once and in order
     * @return a recorder that waits for no further replication
     */
    static RunRecorder merging(ResultFolder folder, RunRequest request, List<Piece> pieces) {
        List<MergedShard> merged =
                pieces.stream().map(piece -> MergedShard.of(piece.manifest())).toList();
        RunRecorder recorder = new RunRecorder(folder, request, merged, Optional.empty(), Optional.empty());
        recorder.closeIfThisFails(() -> {
            recorder.timeline.copyFrom(pieces.get(0).folder());
            pieces.forEach(piece -> recorder.tables.appendTables(
                    piece.folder(), piece.range().from(), piece.range().to()));
            recorder.goOnAfterStored();
        });
        return recorder;
    }

    private static Optional<ChannelStore> channelStore(ResultFolder folder, Scenario scenario) {
        return Systems.of(scenario).recordedChannels(scenario).map(shape -> new ChannelStore(folder, shape));
    }

    private void closeIfThisFails(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            try (tables) {
                throw e;
            }
        }
    }

    private void goOnAfterStored() {
        StoredFacts facts = new StoredFacts(words);
        tables.forEach(Table.REPLICATIONS, row -> {
            summary.add(facts.replication(row));
            done++;
        });
        tables.forEach(Table.ROUNDS, stragglers::addStored);
        if (done > 0 && request.range().from() == 0) {
            timeline.restore();
        }
    }

    /**
     * The store for the channels of the run.
     *
     * @return the store, empty if they are not recorded
     */
    public Optional<ChannelStore> channels() {
        return channels;
    }

    /**
     * The replications that are still to be added.
     *
     * @return all, or for a resumed run those after the stored ones; fewer may be {@link #enough()}
     */
    public ReplicationRange missing() {
        return request.range().after(done);
    }

    /**
     * Whether the precision that was asked for is reached, so that no more replications are wanted. Replications that
     * were sampled together are wanted together.
     *
     * @return false if none was asked for
     */
    public boolean enough() {
        return request.precision()
                .filter(asked -> done >= asked.minReplications()
                        && done % request.scenario().sampling().groupSize() == 0
                        && asked.isReachedBy(summary.metric(asked.metric())))
                .isPresent();
    }

    /**
     * Adds a row; those of replication 0 also become the timeline.
     *
     * @param row the next row
     */
    @Override
    public void add(Row row) {
        tables.add(row);
        timeline.add(row);
        if (row instanceof RoundRow round) {
            stragglers.add(round);
        } else if (row instanceof ReplicationRow replication) {
            complete(replication);
        }
    }

    private void complete(ReplicationRow replication) {
        summary.add(replication);
        stragglers.complete(replication.replication());
        done++;
        if (replication.replication() == 0) {
            timeline.write();
        }
    }

    @Override
    public void abandon() {
        tables.abandon();
        timeline.abandon();
        stragglers.abandon();
    }

    /**
     * Writes every file completely. The replications added are kept, even if more were asked for.
     *
     * @return what the run came to
     * @throws RunFailedException if a file cannot be written
     */
    public RunSummary finish() {
        return finish(done == request.range().count() || enough() ? Manifest.COMPLETE : Manifest.INTERRUPTED);
    }

    /**
     * Writes every file completely after a replication has failed; the manifest gets the status failed.
     *
     * @return the results of the replications before the failure
     * @throws RunFailedException if a file cannot be written
     */
    public RunSummary finishFailed() {
        return finish(Manifest.FAILED);
    }

    private RunSummary finish(String status) {
        Summary result = summary.summary();
        tables.write();
        channels.ifPresent(store -> store.finish(done));
        folder.write("summary.json", out -> SummaryWriter.json(result, out));
        folder.write("summary.csv", out -> SummaryWriter.csv(result, out));
        writeManifest(status, done);
        tables.discard(); // only now: whenever this is cut short, the run can be resumed
        return new RunSummary(
                request, result, stragglers.all(), stragglers.first(), done, folder.path(), folder.files());
    }

    private void writeManifest(String status, int replicationsDone) {
        SortedMap<String, FileSeal> files = new TreeMap<>();
        if (!status.equals(Manifest.RUNNING)) { // until then they come and go
            files.putAll(folder.seals());
            files.remove(MANIFEST_FILE);
        }
        Manifest manifest = request.manifest(status, replicationsDone, merged, started, opened, files);
        folder.write(MANIFEST_FILE, manifest::write);
    }

    /** Closes the tables; without {@link #finish()} there are none, and the run can be resumed. */
    @Override
    public void close() {
        tables.close();
        channels.ifPresent(ChannelStore::close);
    }
}
