package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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

    /** Whatever is left to play, and before a file of the sweep is touched. */
    @ParameterizedTest
    @ValueSource(strings = {"complete", "interrupted", "missing"})
    void resumeRefusesItAtOnce(String state) throws IOException {
        session.type("sweep", "quickstart", "--replications", "1", "--set", "ud.count=${4}", "--out", session.path("s"))
                .isDone();
        Path manifest = folder.resolve("s/point-001/manifest.json");
        if (state.equals("missing")) {
            Files.delete(manifest);
        } else {
            Files.writeString(manifest, Files.readString(manifest).replace("\"complete\"", '"' + state + '"'));
        }
        Map<Path, FileTime> before = written();
        Session.Answer answer = session.type("resume", session.path("s"), "--on", "local[2]");
        assertThat(answer.problem()).contains("--on: this launcher has no part for clusters");
        assertThat(written()).isEqualTo(before);
    }

    private Map<Path, FileTime> written() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
