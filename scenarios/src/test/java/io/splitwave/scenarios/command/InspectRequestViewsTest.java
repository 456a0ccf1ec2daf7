package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows of requests: each is of one UD, so there is a latency and no straggler, and no round. */
class InspectRequestViewsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void play() {
        run("run", "horizon.rounds=40");
    }

    private static Session.Answer run(String to, String... settings) {
        List<String> words = new ArrayList<>(
                List.of("run", "adaptive-5g", "--quiet", "--no-report", "--replications", "1", "--out"));
        words.add(folder.resolve(to).toString());
        Stream.concat(Stream.of("estimator.kind=ewma"), Stream.of(settings))
                .forEach(setting -> words.addAll(List.of("--set", setting)));
        return new Session(folder).type(words.toArray(String[]::new)).isDone();
    }

    private static List<String> inspect(String... question) {
        return new Session(folder)
                .type(Stream.concat(Stream.of("inspect", folder.resolve("run").toString()), Stream.of(question))
                        .toArray(String[]::new))
                .isDone()
                .out()
                .lines()
                .toList();
    }

    @Test
    void aRequestIsNamedWithItsLatency() {
        String headline = inspect("--gantt", "--round", "7").get(0);
        assertThat(headline).matches("Request 7 of replication 0, from [0-9.]+ s: latency [0-9.]+ ms, at UD [0-9]+");
        assertThat(inspect("--critical-path", "--round", "7").get(0)).isEqualTo(headline);
    }

    /** A request is in any place that is free: with the number of its place for that of its UD, nothing was drawn. */
    @Test
    void theRequestOfAUdIsFound() {
        for (int ud = 0; ud < 16; ud++) {
            List<String> lines = inspect("--gantt", "--ud", "" + ud);
            assertThat(lines.get(0)).endsWith("ms, at UD " + ud);
            assertThat(lines.get(1)).startsWith("UD " + ud + " │").containsPattern("[▒▓█=]");
        }
    }

    @Test
    void everyRequestHasALineWithoutAStraggler() {
        List<String> lines = inspect("--stragglers");
        assertThat(lines.get(0)).matches("repl\\. +request +UD +latency ms +mostly by stage");
        assertThat(lines.subList(1, 41))
                .allMatch(line -> line.matches(" +0 +\\d+ +\\d+ +\\d+\\.\\d{6}  \\w.*\\(.*%\\)"));
        assertThat(lines.subList(41, lines.size()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Where time went, over 40 requests: ");
        assertThat(String.join("\n", lines)).doesNotContain("behind", "index", "straggler", "last in", "rounds");
    }

    @Test
    void theStoryOfAUdIsOfItsRequests() {
        List<String> lines = inspect("--ud", "6");
        assertThat(lines.get(lines.size() - 1))
                .matches("Over (\\d+) requests: completed \\1, [0-9.]+ ms on average\\.");
        assertThat(lines).anyMatch(line -> line.startsWith("Request 3 begins at "));
        assertThat(String.join("\n", lines)).doesNotContain("Round ", "last in", "rounds");
    }

    @Test
    void aRunWithoutAnyArrivalSaysSo() throws IOException {
        // requests arrive from 3 s on, and 3 frames are over before
        String out = run("none", "horizon.frames=3").out();
        assertThat(out).contains("No request arrived within 3 frames. So there is no mean latency.");
        assertThat(Files.readString(folder.resolve("none/summary.json")))
                .contains("No request arrived within 3 frames.")
                .doesNotContain("No round");
    }
}
