package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** A run that ends when a mean is known well enough. */
class PrecisionRunTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    @Test
    void endsAtTheFirstReplicationThatSufficesWhateverTheThreads() throws IOException {
        String out = run("alone", "--threads", "1", "--precision", "12%", "--metric", "makespan")
                .isDone()
                .out();
        run("together", "--threads", "4", "--precision", "12%", "--metric", "makespan")
                .isDone();
        ResultFiles.requireSame(folder.resolve("together"), folder.resolve("alone"));
        JsonNode manifest = json("alone/manifest.json");
        int done = manifest.get("replications_done").asInt();
        assertThat(manifest.get("status").asText()).isEqualTo("complete");
        assertThat(done).isBetween(11, 9999);
        assertThat(out)
                .contains(
                        ", at most 10240 replications",
                        "Precision of 12 % of makespan: reached after " + done + " replications.")
                .doesNotContain("Interrupted");
        assertThat(relativeHalfWidth("alone")).isLessThanOrEqualTo(0.12 / 1.12);
        run("fewer", "--replications", String.valueOf(done - 1)).isDone();
        assertThat(relativeHalfWidth("fewer")).isGreaterThan(0.12 / 1.12);
    }

    @Test
    void theMostReplicationsAreABound() {
        assertThat(run("run", "--precision", "0.001 s", "--max-replications", "11")
                        .isDone()
                        .out())
                .contains("Precision of 0.001 s of sum_delay: not reached after 11 replications.");
    }

    @Test
    void resumingGoesOnToTheSameEnd() throws IOException {
        run("whole", "--precision", "12%", "--metric", "makespan").isDone();
        run("part", "--precision", "12%", "--metric", "makespan").isDone();
        // as if a kill had come just before the last manifest was written
        Path manifest = folder.resolve("part/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"complete\"", "\"running\""));
        assertThat(session.type("resume", session.path("part"), "--quiet")
                        .isDone()
                        .out())
                .contains(": reached after ");
        ResultFiles.requireSame(folder.resolve("part"), folder.resolve("whole"));
    }

    @ParameterizedTest
    @CsvSource({
        "--precision=2, --precision: expected a share",
        "--precision=1e400%, --precision: expected a share",
        "--precision=1e400 s, --precision: expected a share",
        "--precision=-2%, --precision: expected a share",
        "--precision=2 ms, --precision: expected a share",
        "--precision=1.2.3%, --precision: expected a share",
        "--precision=1% --metric=makespam, did you mean makespan?",
        "--precision=1% --min-replications=1, --min-replications: expected a whole number of at least 2",
        "--precision=1% --max-replications=9, --max-replications: expected at least 10",
        "--precision=1% --replications=9, --max-replications with it",
        "--metric=makespan, expected with --precision"
    })
    void whatCannotBeMeantIsRefused(String options, String problem) {
        assertThat(run("run", options.split(" (?=--)")).problem()).contains(problem);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    private Session.Answer run(String name, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "quickstart", "--quiet", "--out", session.path(name)));
        words.addAll(List.of("--set", "horizon.rounds=2"));
        words.addAll(List.of(more));
        return session.type(words.toArray(String[]::new));
    }

    private double relativeHalfWidth(String run) throws IOException {
        for (JsonNode metric : json(run + "/summary.json").get("metrics")) {
            if (metric.get("metric").asText().equals("makespan")) {
                return metric.get("half_width").asDouble() / metric.get("mean").asDouble();
            }
        }
        throw new AssertionError("no makespan");
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }
}
