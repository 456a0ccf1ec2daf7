package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.DuckDb;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableSet;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels written by one run and read by another. */
class ChannelRecordTest {
    private static final List<Table> TABLES =
            TableSet.of(VrslVocabulary.words()).tables();

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void openSession() {
        session = new Session(folder);
    }

    private Session.Answer run(String out, String preset, String... more) {
        String[] usual = {"run", preset, "--quiet", "--set", "horizon.rounds=3", "--replications", "3", "--out"};
        String[] all = new String[usual.length + 1 + more.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        all[usual.length] = session.path(out);
        System.arraycopy(more, 0, all, usual.length + 1, more.length);
        return session.type(all);
    }

    /** To the last bit; but these are two scenarios, and so two runs. */
    private void assertSameTables(String one, String other) throws IOException {
        for (Table table : TABLES) {
            if (table != Table.TIMINGS) {
                ResultFiles.requireSameRows(
                        folder.resolve(other).resolve(table.fileName()),
                        folder.resolve(one).resolve(table.fileName()));
            }
        }
    }

    /** vehicular has everything: motion, absences, line of sight, shadowing, late knowledge. */
    @ParameterizedTest
    @CsvSource({"vehicular, 1, 4", "vehicular, 3, 1", "quickstart, 2, 2"})
    void aReplayedRunHasTheTablesOfTheRecordedOne(String preset, String threads, String replayThreads)
            throws IOException {
        run("recorded", preset, "--set", "channel.record=true", "--threads", threads)
                .isDone();
        String file = folder.resolve("recorded/channels.parquet").toString();
        run(
                        "replayed",
                        preset,
                        "--set",
                        "channel.replay=" + file,
                        "--set",
                        "channel.record=true",
                        "--threads",
                        replayThreads)
                .isDone();
        assertSameTables("recorded", "replayed");
        assertThat(folder.resolve("replayed/channels.parquet")).hasSameBinaryContentAs(Path.of(file));
    }

    @Test
    void recordingChangesNothing() throws IOException {
        run("plain", "vehicular").isDone();
        run("recorded", "vehicular", "--set", "channel.record=true").isDone();
        assertSameTables("plain", "recorded");
        assertThat(folder.resolve("plain/channels.parquet")).doesNotExist();
    }

    /** The direct link is recorded whether the scheme looks at it or not, so that every scheme can be replayed. */
    @Test
    void aRecordServesOtherSchemesToo() throws IOException {
        run("recorded", "quickstart", "--set", "channel.record=true").isDone();
        String file = folder.resolve("recorded/channels.parquet").toString();
        run("drawn", "quickstart", "--set", "optimizer.scheme=no-irs", "--set", "horizon.frames=3")
                .isDone();
        run(
                        "replayed",
                        "quickstart",
                        "--set",
                        "optimizer.scheme=no-irs",
                        "--set",
                        "horizon.frames=3",
                        "--set",
                        "channel.replay=" + file)
                .isDone();
        assertSameTables("drawn", "replayed");
    }

    @Test
    void aFrameOfAReplayedRunIsInspectedAsItWas() {
        run("recorded", "vehicular", "--set", "channel.record=true").isDone();
        String file = folder.resolve("recorded/channels.parquet").toString();
        run("replayed", "vehicular", "--set", "channel.replay=" + file).isDone();
        String[] question = {"inspect", "", "--frame", "7", "--replication", "1", "--json"};
        question[1] = session.path("recorded");
        String recorded = session.type(question).isDone().out();
        question[1] = session.path("replayed");
        assertThat(session.type(question).isDone().out()).isEqualTo(recorded);
    }

    @Test
    void aPathIsCountedFromTheFolderOfTheScenarioFile() throws IOException {
        run("recorded", "quickstart", "--set", "channel.record=true").isDone();
        Files.createDirectories(folder.resolve("mine"));
        Files.copy(folder.resolve("recorded/channels.parquet"), folder.resolve("mine/world.parquet"));
        String text = session.type("presets", "quickstart").out() + "\nchannel:\n  replay: world.parquet\n";
        Path scenario = session.write("mine/replay.yaml", text);
        run("replayed", scenario.toString()).isDone();
        assertSameTables("recorded", "replayed");
    }

    @Test
    void aFileThatDoesNotFitIsRefusedBeforeAnythingIsWritten() throws IOException {
        run("recorded", "quickstart", "--set", "channel.record=true").isDone();
        String file = folder.resolve("recorded/channels.parquet").toString();
        assertThat(run("none", "quickstart", "--set", "channel.replay=" + file, "--set", "ud.count=9")
                        .problem())
                .isEqualTo(
                        "splitwave: " + file
                                + ": replication 0, frame 0, link irs-ud: expected 9 rows, each once, found 8 of which 8 differ");
        assertThat(session.type("validate", "quickstart", "--set", "channel.replay=" + file, "--set", "replications=4")
                        .problem())
                .isEqualTo(
                        "splitwave: " + file + ": expected frames of replications 0..3, found none of replication 3");
        assertThat(session.type("validate", "quickstart", "--set", "channel.replay=missing.parquet")
                        .problem())
                .endsWith("missing.parquet: expected a channel file (Parquet), found no such file");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void placesWithoutSpeedsAreRefusedByValidateAsByRun() throws SQLException {
        String file = replayable("* EXCLUDE (speed_mps)");
        String problem =
                run("refused", "quickstart", "--set", "channel.replay=" + file).problem();
        assertThat(problem)
                .startsWith("splitwave: " + file + ": replication 0, frame 0, UD 0: expected a finite place and a")
                .endsWith(", speed_mps missing; a row has all three or none");
        assertThat(session.type("validate", "quickstart", "--set", "channel.replay=" + file)
                        .problem())
                .isEqualTo(problem);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void aFileWithoutPlacesIsPlayed() throws SQLException, IOException {
        String replay = "channel.replay=" + replayable("* EXCLUDE (x_m, y_m, speed_mps, present)");
        session.type("validate", "quickstart", "--set", replay).isDone();
        run("replayed", "quickstart", "--set", replay).isDone();
        ResultFiles.requireSameRows(
                folder.resolve("replayed/frames.parquet"), folder.resolve("recorded/frames.parquet"));
    }

    /** The record of a run, as another tool might write it. */
    private String replayable(String columns) throws SQLException {
        run("recorded", "quickstart", "--set", "channel.record=true").isDone();
        String file = session.path("other.parquet");
        try (Connection connection = DuckDb.inMemory();
                Statement sql = connection.createStatement()) {
            sql.execute("COPY (SELECT " + columns + " FROM '" + session.path("recorded/channels.parquet") + "') TO '"
                    + file + "' (FORMAT parquet)");
        }
        return file;
    }

    @Test
    void aRunThatOutlivesTheFileFailsAndKeepsWhatWasDone() {
        run("recorded", "quickstart", "--set", "channel.record=true", "--set", "horizon.frames=4")
                .isDone();
        String file = folder.resolve("recorded/channels.parquet").toString();
        Session.Answer answer = run("longer", "quickstart", "--set", "channel.replay=" + file);
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).contains("replication 0: expected frame 4", "horizon.frames");
    }
}
