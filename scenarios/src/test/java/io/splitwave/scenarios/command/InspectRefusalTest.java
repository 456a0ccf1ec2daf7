package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.summary.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that make no sense, and results that are broken. */
class InspectRefusalTest {
    private static final List<String> FILES =
            List.of("manifest.json", "frames.parquet", "rounds.parquet", "stages.parquet", "replications.parquet");

    /** Two replications of one round, eight UDs. */
    @TempDir
    private static Path whole;

    @TempDir
    private Path folder;

    private Session session;
    private List<String> before;

    @BeforeAll
    static void run() {
        String[] words =
                ("run quickstart --quiet --replications 2 --set horizon.frames=20 --set horizon.rounds=1 --out "
                                + whole.resolve("run"))
                        .split(" ");
        new Session(whole).type(words).isDone();
    }

    @BeforeEach
    void copy() throws IOException {
        session = new Session(folder);
        Files.createDirectory(folder.resolve("run"));
        for (String file : FILES) {
            Files.copy(whole.resolve("run").resolve(file), folder.resolve("run").resolve(file));
        }
    }

    @AfterEach
    void inspectingWritesNothing() throws IOException {
        assertThat(session.entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stages --replication 2     | --replication: expected 0 to 1, found 2",
                "--stages --replication -1    | --replication: expected 0 to 1, found -1",
                "--frame 0 --replication 2    | --replication: expected 0 to 1, found 2",
                "--stages --csv --round 1     | --round: expected 0, found 1",
                "--stragglers --round -1      | --round: expected 0, found -1",
                "--stages --ud 8              | --ud: expected 0 to 7, found 8",
                "--stages --csv --ud -1       | --ud: expected 0 to 7, found -1",
            })
    void somethingThatTheRunDoesNotHave(String question, String message) throws IOException {
        assertThat(inspect(question).problem()).isEqualTo("splitwave: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "20", "9223372036854775807"})
    void aFrameThatTheRunDoesNotHave(String frame) throws IOException {
        assertThat(inspect("--frame " + frame + " --json").problem())
                .matches("splitwave: --frame: replication 0 has frames 0 to \\d+, found " + frame);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | expected one of --frame, --decision, --stages, --stragglers, --gantt, --critical-path, --sql, --columns, --check, --ud, found none",
                "--json                  | expected one of --frame, --decision, --stages, --stragglers, --gantt, --critical-path, --sql, --columns, --check, --ud, found none",
                "--stages --stragglers   | expected one of --frame, --decision, --stages, --stragglers, --gantt, --critical-path, --sql, --columns, --check, found more than one",
                "--frame 0 --stages      | expected one of --frame, --decision, --stages, --stragglers, --gantt, --critical-path, --sql, --columns, --check, found more than one",
                "--frame                 | --frame: expected N after it, found nothing",
                "--frame x               | --frame: expected a whole number, found 'x'",
                "--frame 0 --frame 1     | expected one of --frame, --decision, --stages, --stragglers, --gantt, --critical-path, --sql, --columns, --check, found more than one",
                "--frame 0 --csv         | --csv does not go with --frame",
                "--decision 0 --csv      | --csv does not go with --decision",
                "--decision 0 --frame 0  | expected one of --frame, --decision, --stages, --stragglers, --gantt, --critical-path, --sql, --columns, --check, found more than one",
                "--frame 0 --round 0     | --round does not go with --frame",
                "--frame 0 --ud 0        | --ud does not go with --frame",
                "--stages --json         | --json does not go with --stages",
                "--stragglers --json     | --json does not go with --stragglers",
                "--stragglers --csv      | --csv does not go with --stragglers",
                "--stragglers --ud 0     | --ud does not go with --stragglers",
            })
    void aQuestionThatIsAskedWrongly(String question, String message) throws IOException {
        assertThat(inspect(question).usageProblem("splitwave inspect")).isEqualTo("splitwave: " + message);
    }

    @Test
    void aFolderThatHoldsNoResults() throws IOException {
        session.write("file", "");
        Files.createDirectory(folder.resolve("empty"));
        before = session.entries();
        for (String name : List.of("missing", "file", "empty")) {
            assertThat(session.type("inspect", session.path(name), "--stages").problem())
                    .startsWith("splitwave: result folder " + session.path(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{}", "[]", "hello", "{\"status\": 3}", "\u0000"})
    void aManifestThatIsNone(String text) throws IOException {
        session.write("run/manifest.json", text);
        assertThat(inspect("--stages").problem())
                .startsWith("splitwave: " + session.path("run/manifest.json"))
                .contains("is no manifest");
    }

    @Test
    void aManifestWhoseScenarioIsBroken() throws IOException {
        changeScenario("count: 8", "count: eight");
        assertThat(inspect("--frame 0").problem())
                .startsWith("splitwave: " + session.path("run/manifest.json"))
                .endsWith("ud.count: expected a whole number of at least 1, found 'eight'");
    }

    @ParameterizedTest
    @CsvSource({
        "stages, --stages --csv",
        "rounds, --stages --csv --round 0",
        "rounds, --stragglers --round 0",
        "frames, --frame 0 --json"
    })
    void aTableThatIsMissingOrBroken(String table, String question) throws IOException {
        Path file = folder.resolve("run").resolve(table + ".parquet");
        Files.delete(file);
        assertThat(inspect(question).problem()).contains("has no " + table + ".parquet");
        Files.writeString(file, "this is not a table");
        assertThat(inspect(question).problem()).contains("cannot read " + file);
        Files.write(file, new byte[100_000]);
        assertThat(inspect(question).problem()).contains("cannot read " + file);
    }

    @Test
    void resultsWithoutAManifest() throws IOException {
        Files.delete(folder.resolve("run/manifest.json"));
        assertThat(inspect("--stages").problem()).contains("found no manifest.json");
    }

    @Test
    void aRunThatKeptNothing() throws IOException {
        String manifest = Files.readString(folder.resolve("run/manifest.json"));
        session.write("run/manifest.json", manifest.replace("\"replications_done\" : 2", "\"replications_done\" : 0"));
        assertThat(inspect("--stages").problem()).contains("ended before its first replication");
    }

    @Test
    void aFrameThatIsNotTheOneRecorded() throws IOException {
        changeScenario("count: 8", "count: 7");
        before = session.entries();
        Session.Answer answer = session.type("inspect", session.path("run"), "--frame", "0");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .contains("the frame drawn again is not the recorded one, objective");
    }

    /** As another program may do that keeps text and hash together. */
    private void changeScenario(String from, String to) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path file = folder.resolve("run/manifest.json");
        ObjectNode manifest = (ObjectNode) json.readTree(file.toFile());
        String text = manifest.get("scenario_text").asText().replace(from, to);
        manifest.put("scenario_text", text).put("scenario_hash", Manifest.hash(text));
        json.writeValue(file.toFile(), manifest);
    }

    private Session.Answer inspect(String question) throws IOException {
        before = session.entries();
        String typed = ("inspect " + session.path("run") + " " + question).strip();
        return session.type(typed.split(" "));
    }
}
