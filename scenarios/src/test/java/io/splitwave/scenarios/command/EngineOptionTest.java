package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for a cluster. Here is no part for clusters, so it is refused, and before anything is written. */
class EngineOptionTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run quickstart",
                "sweep quickstart --set ud.count=${4,6}",
                "compare quickstart --schemes ao,no-dt",
                "reproduce fig2 --quick"
            })
    void everyCommandThatPlaysTakesIt(String words) {
        String[] asked = (words + " --on local[2] --out " + session.path("out")).split(" ");
        assertThat(session.type(asked).problem()).contains("--on: this launcher has no part for clusters");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aSweepIsGoneOnWithThereToo() {
        session.type("sweep", "quickstart", "--replications", "1", "--set", "ud.count=${4}", "--out", session.path("s"))
                .isDone();
        // nothing is left to play, so no cluster is asked
        session.type("resume", session.path("s"), "--on", "local[2]").isDone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPointThatIsMissingOrBrokenOffIsPlayedThere(boolean missing) throws IOException {
        session.type("sweep", "quickstart", "--replications", "1", "--set", "ud.count=${4}", "--out", session.path("s"))
                .isDone();
        Path manifest = folder.resolve("s/point-001/manifest.json");
        String interrupted = Files.readString(manifest).replace("\"complete\"", "\"interrupted\"");
        if (missing) {
            Files.delete(manifest);
        } else {
            Files.writeString(manifest, interrupted);
        }
        assertThat(session.type("resume", session.path("s"), "--on", "local[2]").err())
                .contains("--on: this launcher has no part for clusters");
    }
}
