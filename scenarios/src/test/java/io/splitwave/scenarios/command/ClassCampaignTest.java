package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario with classes has the same results to the last bit, however it is played. */
class ClassCampaignTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    private void run(String preset, String classes, String name, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                preset,
                "--quiet",
                "--replications",
                "3",
                "--set",
                "horizon.rounds=2",
                "--set",
                "ud.classes=" + classes,
                "--out",
                session.path(name)));
        words.addAll(List.of(more));
        session.type(words.toArray(String[]::new)).isDone();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quickstart | {slow: {share: 0.25, cpu: [1 GHz, 2 GHz]}, others: {distance: [4 m, 5 m]}}",
                "vgg16 | {small: {count: 5, batch: 2}, large: {count: 5, batch: 16}, others: {}}",
                "asfl | {weak: {count: 3, transmitPower: 0.05 W, battery: [30 J, 60 J]}, others: {samples: 64}}",
                "sflam | {near: {share: 0.5, distance: [20 m, 30 m]}, others: {}}",
            })
    void threadsShardsAndResumingChangeNothing(String preset, String classes) throws IOException {
        run(preset, classes, "one", "--threads", "1");
        run(preset, classes, "four", "--threads", "4");
        ResultFiles.requireSame(folder.resolve("four"), folder.resolve("one"));
        run(preset, classes, "a", "--shard", "1/2");
        run(preset, classes, "b", "--shard", "2/2", "--threads", "2");
        session.type("merge", session.path("b"), session.path("a"), "--out", session.path("merged"))
                .isDone();
        ResultFiles.requireSame(folder.resolve("merged"), folder.resolve("one"));
        // as if a kill had come just before the last manifest was written
        Path manifest = folder.resolve("four/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"complete\"", "\"running\""));
        session.type("resume", session.path("four"), "--quiet").isDone();
        ResultFiles.requireSame(folder.resolve("four"), folder.resolve("one"));
    }

    /** What a run stores as its scenario is the same scenario: it can be run again. */
    @Test
    void theStoredScenarioIsTheSameAgain() throws IOException {
        run(
                "quickstart",
                "{slow: {count: 3, cpu: [1 GHz, 2 GHz]}, others: {energyCoefficient: 2e-28}}",
                "first",
                "--no-report");
        Path stored = folder.resolve("stored.yaml");
        Files.writeString(stored, scenarioOf("first"));
        session.type("run", stored.toString(), "--quiet", "--no-report", "--out", session.path("again"))
                .isDone();
        ResultFiles.requireSame(folder.resolve("again"), folder.resolve("first"));
        assertThat(scenarioOf("again")).isEqualTo(scenarioOf("first"));
    }

    private String scenarioOf(String run) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(run).resolve("manifest.json").toFile())
                .get("scenario_text")
                .asText();
    }

    /** Shards of different classes are no run. */
    @Test
    void shardsWithOtherClassesAreRefused() {
        run("quickstart", "{slow: {count: 3, cpu: [1 GHz, 2 GHz]}, others: {}}", "a", "--shard", "1/2");
        run("quickstart", "{slow: {count: 4, cpu: [1 GHz, 2 GHz]}, others: {}}", "b", "--shard", "2/2");
        assertThat(session.type("merge", session.path("a"), session.path("b"), "--out", session.path("merged"))
                        .problem())
                .contains("scenario");
    }
}
