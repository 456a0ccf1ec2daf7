package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.Row;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.trace.Timeline;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.output.trace.TraceWriter;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.system.Systems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The timeline of replication 0: gathered as its rows come, written when it is complete. */
final class TimelineFile {
    /** Requests that are shown unless others are asked for: some 4 MB of the file. */
    private static final int FIRST_REQUESTS = 10_000;

    private final ResultFolder folder;
    private final Scenario scenario;
    private final Timeline timeline;

    TimelineFile(ResultFolder folder, RunRequest request) {
        this.folder = folder;
        this.scenario = request.scenario();
        this.timeline = new Timeline(request.words(), limit(request));
    }

    /** What is asked for; of requests, of which there may be any number, the first if nothing is. */
    private static TraceLimit limit(RunRequest request) {
        boolean ofRequests = Systems.of(request.scenario()).cohorts(request.scenario()) == 0;
        return ofRequests && request.shown().rounds().equals(TraceLimit.Range.ALL)
                ? new TraceLimit(
                        new TraceLimit.Range(0, FIRST_REQUESTS - 1),
                        request.shown().uds())
                : request.shown();
    }

    void add(Row row) {
        if (row.replication() == 0) {
            timeline.add(row);
        }
    }

    /** Drops the gathered rows. */
    void abandon() {
        timeline.abandon();
    }

    /** Writes the file; replication 0 is complete. */
    void write() {
        folder.write(RunRecorder.TRACE_FILE, out -> TraceWriter.write(title(), timeline, out));
        timeline.abandon();
    }

    /** Copies the file of another folder, in which replication 0 was played for the same request. */
    void copyFrom(Path other) {
        Path file = other.resolve(RunRecorder.TRACE_FILE);
        if (Files.exists(file)) {
            folder.write(RunRecorder.TRACE_FILE, out -> Files.copy(file, out));
        }
    }

    /** Plays replication 0 again if the file is missing, as after a kill directly after that replication. */
    void restore() {
        if (!Files.exists(folder.resolve(RunRecorder.TRACE_FILE))) {
            Replication.lookedAt(Simulation.of(scenario), 0).play(timeline);
            write();
        }
    }

    private String title() {
        String title = scenario.name()
                + scenario.chosenScheme().map(scheme -> ", " + scheme).orElse("");
        int all = Systems.of(scenario).devices(scenario);
        int shown = Math.min(all, scenario.timeline().uds().orElse(all));
        return shown == all ? title : title + ", " + shown + " of " + all + " UDs";
    }
}
