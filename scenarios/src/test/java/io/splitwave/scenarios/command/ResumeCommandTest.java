package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.campaign.RunRequest;
import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that ended early is resumed, and ends as if it had never stopped. */
class ResumeCommandTest {

    @TempDir
    private Path folder;

    private Session session;
    private String preset = "quickstart";
    private List<String> settings = List.of("horizon.rounds=3", "replications=6");

    /** Stops the world at a row, as a kill does: nothing is closed in good order afterwards. */
    private static final class Cut implements RowSink {
        private final RunRecorder to;
        private int rowsLeft;

        Cut(RunRecorder to, int rows) {
            this.to = to;
            this.rowsLeft = rows;
        }

        @Override
        public void add(Row row) {
            if (rowsLeft-- == 0) {
                throw new CutException();
            }
            to.add(row);
        }

        @Override
        public void abandon() {
            to.abandon();
        }
    }

    private static final class CutException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    /** A replication has some 130 rows. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 200, 400, 700})
    void aRunThatWasCutOffEndsAsOneThatWasNot(int rows) throws IOException {
        cutOff(rows);
        assertThat(Files.readString(folder.resolve("cut/manifest.json"))).contains("\"status\" : \"running\"");
        assertThat(session.type("inspect", session.path("cut"), "--stragglers").problem())
                .contains("under way, or was killed; 'splitwave resume");

        assertThat(resumed().out()).contains("Splitwave resumes ", "n = 6");

        uncut();
        ResultFiles.requireSame(folder.resolve("cut"), folder.resolve("uncut"));
        assertThat(resumed().out()).contains("the run is complete, 6 replications");
    }

    /** Systems that decide by round have a table of decisions in place of frames. */
    @ParameterizedTest
    @ValueSource(strings = {"fl", "sl", "sfl"})
    void soDoesOneOfASystemThatDecidesByRound(String other) throws IOException {
        preset = other;
        aRunThatWasCutOffEndsAsOneThatWasNot(400);
    }

    /** A request has nine rows, so the cut is in the second replication, with some of its requests in flight. */
    @Test
    void soDoesOneOfRequests() throws IOException {
        preset = "adaptive-5g";
        settings = List.of("horizon.rounds=30", "replications=6");
        aRunThatWasCutOffEndsAsOneThatWasNot(400);
    }

    @Test
    void anInterruptedRunGoesOnAfterItsTables() throws IOException {
        Scenario scenario = scenario();
        Campaign[] campaign = new Campaign[1];
        try (RunRecorder recorder = begin(scenario)) {
            campaign[0] = new Campaign(scenario, 1, progress());
            campaign[0].play(new RowSink() {
                private int rows;

                @Override
                public void add(Row row) {
                    recorder.add(row);
                    if (++rows == 300) {
                        campaign[0].requestStop();
                    }
                }

                @Override
                public void abandon() {
                    recorder.abandon();
                }
            });
            assertThat(recorder.finish().replicationsDone()).isBetween(2, 5);
        }
        uncut();
        resumed();
        ResultFiles.requireSame(folder.resolve("cut"), folder.resolve("uncut"));
    }

    @Test
    void aTimelineThatWasLostIsPlayedAgain() throws IOException {
        cutOff(700);
        Files.delete(folder.resolve("cut/trace.json.gz"));
        uncut();
        resumed();
        ResultFiles.requireSame(folder.resolve("cut"), folder.resolve("uncut"));
    }

    @Test
    void aRunOfAnotherVersionIsRefused() throws IOException {
        cutOff(400);
        Path manifest = folder.resolve("cut/manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.7\""));
        assertThat(session.type("resume", session.path("cut")).problem()).contains("begun with version 0.0.7");
    }

    @Test
    void aScenarioThatWasChangedIsRefused() throws IOException {
        cutOff(400);
        Path manifest = folder.resolve("cut/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("count: 8", "count: 9"));
        assertThat(session.type("resume", session.path("cut")).problem())
                .contains("scenario_hash is not that of scenario_text");
    }

    @Test
    void aSystemWithOtherWordsIsRefused() throws IOException {
        cutOff(400);
        Path manifest = folder.resolve("cut/manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("iterations of the search", "steps of the search"));
        assertThat(session.type("resume", session.path("cut")).problem())
                .contains("expected the vocabulary of the system vrsl at hand, found another one");
    }

    @Test
    void aReportThatWasLostIsDrawnAgain() throws IOException {
        cutOff(400);
        resumed();
        byte[] figures = Files.readAllBytes(folder.resolve("cut/report.md"));
        Files.delete(folder.resolve("cut/report.md"));
        Files.delete(folder.resolve("cut/report.html"));
        assertThat(resumed().out()).contains("the run is complete", "Report: open ");
        assertThat(folder.resolve("cut/report.md")).hasBinaryContent(figures);
        assertThat(folder.resolve("cut/report.html")).isNotEmptyFile();
    }

    @Test
    void aRunThatRecordsItsChannelsIsRefused() {
        Scenario scenario = ScenarioLoader.load("quickstart", List.of(ScenarioOverride.parse("channel.record=true")));
        begin(scenario).close();
        assertThat(session.type("resume", session.path("cut")).problem())
                .contains("the run records its channels (channel.record)", "run it again with --overwrite");
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        session.write("file", "not a folder");
        requireRefused("nothing", "no such folder");
        requireRefused("empty", "neither manifest.json nor sweep.json in it");
        requireRefused("file", "a file");
    }

    private void requireRefused(String name, String found) {
        assertThat(session.type("resume", session.path(name)).problem())
                .isEqualTo("splitwave: " + session.path(name)
                        + ": expected the folder of a run or a sweep that has begun, found " + found);
    }

    private Session.Answer resumed() {
        return session.type("resume", session.path("cut"), "--quiet").isDone();
    }

    private void uncut() {
        session.type(
                        "run",
                        preset,
                        "--quiet",
                        "--out",
                        session.path("uncut"),
                        "--set",
                        settings.get(0),
                        "--set",
                        settings.get(1),
                        "--trace",
                        "ud=0-4")
                .isDone();
    }

    private void cutOff(int rows) {
        Scenario scenario = scenario();
        try (RunRecorder recorder = begin(scenario)) {
            assertThatThrownBy(() -> new Campaign(scenario, 2, progress()).play(new Cut(recorder, rows)))
                    .isInstanceOf(CutException.class);
        }
    }

    private RunRecorder begin(Scenario scenario) {
        return new RunRecorder(
                ResultFolder.create(folder.resolve("cut"), false),
                new RunRequest(
                        scenario,
                        Shard.WHOLE,
                        settings,
                        new TraceLimit(TraceLimit.Range.ALL, new TraceLimit.Range(0, 4)),
                        Optional.empty()));
    }

    private Scenario scenario() {
        return ScenarioLoader.load(
                preset, settings.stream().map(ScenarioOverride::parse).toList());
    }

    private static Progress progress() {
        return Progress.on(true, Workload.of(1, 1), new PrintWriter(Writer.nullWriter()));
    }
}
