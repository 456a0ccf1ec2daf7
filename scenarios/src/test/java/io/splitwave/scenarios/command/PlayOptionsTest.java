package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before a large run starts. */
class PlayOptionsTest {
    private static List<String> warnings(String... overrides) {
        Scenario million = ScenarioLoader.load(
                "million", Stream.of(overrides).map(ScenarioOverride::parse).toList());
        return new PlayOptions().warnings(million);
    }

    @Test
    void whatScalesIsNotWarnedOf() {
        assertThat(warnings()).isEmpty();
        assertThat(warnings("optimizer.scheme=ga", "ud.count=1000")).isEmpty();
        assertThat(warnings("barrier.rule=async", "ud.count=1000")).isEmpty();
    }

    @Test
    void whatDoesNotIsNamedWithItsTime() {
        assertThat(warnings("optimizer.scheme=makespan"))
                .containsExactly("splitwave: with 1000000 UDs scheme makespan takes about 500 s to decide a frame;"
                        + " optimizer.every decides less often, and schemes such as ao decide faster");
        assertThat(warnings("barrier.rule=async", "ud.count=20000"))
                .containsExactly(
                        "splitwave: with 20000 UDs and barrier.rule async a round of every UD takes about 120 s, as"
                                + " each start of a round splits the twin budget again; with a barrier all start at once");
    }

    @Test
    void moreReplicationsAtATimeThanFitAreRefusedIfAskedFor(@TempDir Path folder) {
        // one of 200,000 UDs fits the heap of a test, a thousand of them fit none
        assertThat(new Session(folder)
                        .type(
                                "run",
                                "million",
                                "--set",
                                "ud.count=200000",
                                "--replications",
                                "1000",
                                "--threads",
                                "1000")
                        .problem())
                .startsWith(
                        "splitwave: 200000 UDs in 1000 replications at a time (--threads) need about 370.5 GB of memory");
        assertThat(folder.resolve("results")).doesNotExist();
    }
}
