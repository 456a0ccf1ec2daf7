package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.system.Systems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset but the million runs from the command line, report included, and gives the same tables on any threads. */
class PresetRunsTest {
    /** Pedestrians pass the IRS closely; nothing else is worth a warning. */
    private static final Map<String, String> WARNED =
            Map.of("walking", "splitwave: UDs were nearer to the IRS than 1 m, .* in [0-9]+ of [0-9]+ UD-frames .*\\R");

    @TempDir
    private Path folder;

    static Stream<String> presets() {
        return Presets.names().stream().filter(name -> !name.equals("million"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void runsAndDoesNotDependOnThreads(String preset) {
        Scenario scenario = ScenarioLoader.load(preset, List.of());
        Vocabulary words = Systems.of(scenario).words(scenario);
        String headline = words.cadence().ofRequests() ? "Where time went, over " : "Who was late, over ";
        run(preset, "1", headline);
        run(preset, "3", headline);
        for (Table table : TableSet.of(words).tables()) {
            if (table != Table.TIMINGS) {
                assertThat(folder.resolve("3").resolve(table.fileName()))
                        .hasSameBinaryContentAs(folder.resolve("1").resolve(table.fileName()));
            }
        }
    }

    private void run(String preset, String threads, String headline) {
        Session.Answer answer = new Session(folder)
                .type(
                        "run",
                        preset,
                        "--set",
                        "horizon.rounds=2",
                        "--replications",
                        "3",
                        "--threads",
                        threads,
                        "--quiet",
                        "--out",
                        folder.resolve(threads).toString());
        assertThat(answer.err()).matches(WARNED.getOrDefault(preset, ""));
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).startsWith("Splitwave runs " + preset + ": ").contains(headline);
    }
}
