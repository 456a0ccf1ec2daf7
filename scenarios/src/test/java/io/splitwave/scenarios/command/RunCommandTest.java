package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final List<String> TABLES = List.of("frames", "replications", "round_uds", "rounds", "stages");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    @Test
    void quickstartRunsAndSaysWhatCameOut() {
        String out = session.type("run", "quickstart", "--out", session.path("mine"), "--quiet")
                .isDone()
                .out();
        assertThat(out)
                .startsWith("Splitwave runs quickstart: scheme ao, 8 UDs")
                .contains(
                        "simulated sum of delays of the UDs that completed, mean per round",
                        "n = 3",
                        "Who was late, over 30 rounds: ")
                .contains("Results: " + session.path("mine"))
                .contains(session.path("mine/trace.json.gz") + " in Perfetto")
                .doesNotContain("paper, Fig. 5", "Interrupted");
        for (String file : List.of("manifest.json", "summary.json", "summary.csv", "trace.json.gz")) {
            assertThat(folder.resolve("mine").resolve(file)).isNotEmptyFile();
            assertThat(out).contains(file);
        }
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void seedReplicationsAndSettingsReachTheManifest() throws IOException {
        brief("--seed", "17", "--replications", "2", "--set", "ud.count=3", "--set", "radio.minUplinkRate=2 kbit/s");
        JsonNode manifest = manifest();
        assertThat(manifest.get("seed").asLong()).isEqualTo(17);
        assertThat(manifest.get("status").asText()).isEqualTo("complete");
        assertThat(manifest.get("replications_done").asInt()).isEqualTo(2);
        assertThat(manifest.get("overrides").toString())
                .contains("\"ud.count=3\"", "\"radio.minUplinkRate=2 kbit/s\"", "\"seed=17\"", "\"replications=2\"");
        assertThat(manifest.get("scenario_text").asText()).contains("count: 3", "minUplinkRate: 2 kbit/s", "seed: 17");
    }

    @Test
    void threadsDoNotChangeTheTables() throws IOException {
        brief("--replications", "3", "--threads", "1");
        List<byte[]> alone = tables();
        brief("--replications", "3", "--threads", "3", "--overwrite");
        List<byte[]> together = tables();
        for (int table = 0; table < alone.size(); table++) {
            assertThat(together.get(table)).as(TABLES.get(table)).isEqualTo(alone.get(table));
        }
    }

    @Test
    void aHugeNumberOfThreadsIsNoMoreThanThereAreReplications() {
        brief("--replications", "2", "--threads", String.valueOf(Integer.MAX_VALUE));
    }

    @Test
    void anotherSeedIsAnotherWorld() throws IOException {
        brief("--seed", "1");
        List<byte[]> first = tables();
        brief("--seed", "2", "--overwrite");
        assertThat(tables().get(0)).isNotEqualTo(first.get(0));
    }

    @Test
    void overwritingKeepsForeignFiles() throws IOException {
        brief();
        Files.writeString(folder.resolve("run/notes.txt"), "mine");
        assertThat(runInto("run", "--seed", "5").problem()).contains("is not empty");
        brief("--seed", "5", "--overwrite");
        assertThat(folder.resolve("run/notes.txt")).hasContent("mine");
        assertThat(manifest().get("seed").asLong()).isEqualTo(5);
    }

    @Test
    void withoutAFolderEachRunMakesItsOwn() {
        for (int run = 0; run < 3; run++) {
            session.type("run", "quickstart", "--seed", "9", "--replications", "1", "--set", "horizon.frames=1")
                    .isDone();
        }
        for (String name : List.of("quickstart-ao-seed9", "quickstart-ao-seed9-2", "quickstart-ao-seed9-3")) {
            assertThat(folder.resolve("results").resolve(name).resolve("manifest.json"))
                    .exists();
        }
    }

    @Test
    void noScenarioNameLeavesTheResultsFolder() throws IOException {
        session.type("run", "quickstart", "--set", "name=\"../Über / out\"", "--set", "horizon.frames=1")
                .isDone();
        assertThat(folder.resolve("results/ber-out-ao-seed1/manifest.json")).exists();
        assertThat(session.entries()).allMatch(name -> name.startsWith("results"));
    }

    @Test
    void oneReplicationHasNoHalfWidth() {
        assertThat(brief("--replications", "1").out()).contains("unknown from one replication");
    }

    @ParameterizedTest
    @CsvSource({"ao, 17.8 s", "no-irs, above 26 s", "no-dt, above 28 s"})
    void thePresetOfThePaperStandsBesideItsFigure(String scheme, String published) {
        String out = paper("--set", "optimizer.scheme=" + scheme);
        assertThat(out.lines().filter(line -> line.startsWith("planned sum of delays of the first frame")))
                .singleElement()
                .asString()
                .endsWith("(paper, Fig. 5: " + published + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ud.count=99", "optimizer.scheme=random-phase", "accessPoint.totalPower=2.9 W"})
    void aChangedWorldIsNotComparedWithThePaper(String setting) {
        assertThat(paper("--set", setting)).contains("planned sum of delays").doesNotContain("Fig. 5");
    }

    private String paper(String... more) {
        List<String> words = new ArrayList<>(List.of("run", "paper", "--out", session.path("run"), "--quiet"));
        words.addAll(List.of("--replications", "2", "--set", "horizon.frames=1"));
        words.addAll(List.of(more));
        return session.type(words.toArray(String[]::new)).isDone().out();
    }

    /** A run of a few frames into the folder {@code run}. */
    private Session.Answer brief(String... more) {
        return runInto("run", more).isDone();
    }

    private Session.Answer runInto(String name, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "quickstart", "--out", session.path(name), "--quiet"));
        words.addAll(List.of("--set", "horizon.frames=3"));
        words.addAll(List.of(more));
        return session.type(words.toArray(String[]::new));
    }

    private JsonNode manifest() throws IOException {
        String text = Files.readString(folder.resolve("run/manifest.json"), StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(text);
    }

    private List<byte[]> tables() throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (String table : TABLES) {
            bytes.add(Files.readAllBytes(folder.resolve("run").resolve(table + ".parquet")));
        }
        return bytes;
    }
}
