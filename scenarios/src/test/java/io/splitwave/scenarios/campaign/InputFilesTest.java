package io.splitwave.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.store.FileSeal;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir
    private Path folder;

    private static Scenario scenario(String preset, String... settings) {
        return ScenarioLoader.load(
                preset, Arrays.stream(settings).map(ScenarioOverride::parse).toList());
    }

    private Scenario replayed() throws IOException {
        Path file = Files.writeString(folder.resolve("links.parquet"), "abc");
        return scenario("quickstart", "channel.replay=" + file);
    }

    @Test
    void aScenarioOfNoFilesHasNone() {
        assertThat(InputFiles.of(scenario("quickstart"))).isEmpty();
        assertThat(InputFiles.of(scenario("adaptive-5g"))).isEmpty();
        // a name and not a path
        assertThat(InputFiles.of(scenario("vgg16"))).isEmpty();
    }

    @Test
    void aFileIsKnownByItsContent() throws IOException {
        // SHA-256 of "abc": NIST FIPS 180-4, example of one block
        assertThat(InputFiles.of(replayed()))
                .containsExactly(Map.entry(
                        folder.resolve("links.parquet").toString(),
                        new FileSeal(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));
    }

    @Test
    void ofAFolderTheFilesInItCount() throws IOException {
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Files.writeString(traces.resolve("b.csv"), "b");
        Files.writeString(traces.resolve("a.csv"), "a");
        Files.createDirectory(traces.resolve("more"));
        Scenario scenario = scenario("adaptive-5g", "estimator.kind=ridge", "estimator.traces=" + traces);
        assertThat(InputFiles.of(scenario).keySet())
                .containsExactly(
                        traces.resolve("a.csv").toString(),
                        traces.resolve("b.csv").toString());
        Map<String, FileSeal> then = InputFiles.of(scenario);
        Files.writeString(traces.resolve("c.csv"), "c");
        assertThatThrownBy(() -> InputFiles.requireSame(then, scenario))
                .isInstanceOf(MismatchException.class)
                .hasMessage(
                        traces.resolve("c.csv") + ": expected the files that the run was begun with, found a new one");
    }

    @Test
    void aFileThatIsNotThereIsForWhoeverNeedsIt() throws IOException {
        Scenario scenario = replayed();
        Files.delete(folder.resolve("links.parquet"));
        assertThat(InputFiles.of(scenario)).isEmpty();
    }

    @Test
    void anotherContentIsRefusedAndTheOldOneTaken() throws IOException {
        Scenario scenario = replayed();
        Path file = folder.resolve("links.parquet");
        Map<String, FileSeal> then = InputFiles.of(scenario);
        assertThatCode(() -> InputFiles.requireSame(then, scenario)).doesNotThrowAnyException();
        Files.writeString(file, "abd");
        assertThatThrownBy(() -> InputFiles.requireSame(then, scenario))
                .isInstanceOf(MismatchException.class)
                .hasMessageStartingWith(file + ": expected the file that was read at first (3 bytes, SHA-256 ba7816bf")
                .hasMessageContaining("found another one of 3 bytes, SHA-256 ");
        Files.delete(file);
        assertThatThrownBy(() -> InputFiles.requireSame(then, scenario))
                .isInstanceOf(MismatchException.class)
                .hasMessageEndingWith("found no such file");
        Files.writeString(file, "abc");
        assertThatCode(() -> InputFiles.requireSame(then, scenario)).doesNotThrowAnyException();
    }

    @Test
    void aRunOfAVersionThatKeptNoneIsTaken() throws IOException {
        Scenario scenario = replayed();
        assertThatCode(() -> InputFiles.requireSame(Map.of(), scenario)).doesNotThrowAnyException();
    }

    @Test
    void twoRunsMayNameDifferentFilesButNotDifferentContents() throws IOException {
        Map<String, FileSeal> one = InputFiles.of(replayed());
        Map<String, FileSeal> other =
                Map.of("/elsewhere", one.values().iterator().next());
        assertThatCode(() -> InputFiles.requireNoneChanged(one, other)).doesNotThrowAnyException();
        assertThatCode(() -> InputFiles.requireNoneChanged(one, one)).doesNotThrowAnyException();
        Files.writeString(folder.resolve("links.parquet"), "abd");
        Map<String, FileSeal> later =
                InputFiles.of(scenario("quickstart", "channel.replay=" + folder.resolve("links.parquet")));
        assertThatThrownBy(() -> InputFiles.requireNoneChanged(one, later)).isInstanceOf(MismatchException.class);
    }
}
