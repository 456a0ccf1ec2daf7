package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results follow from what a file holds: replications of two contents of one file do not come together. */
class ChangedInputTest {
    private static final String TRACE = "time_s,ud,x_m,y_m\n0,0,25,1\n0,1,25,2\n5,0,25,1\n5,1,30,2\n";
    private static final String OTHER = TRACE.replace("30", "31");

    @TempDir
    private Path folder;

    private Session session;
    private Path trace;

    @BeforeEach
    void sit() throws IOException {
        session = new Session(folder);
        trace = session.write("trace.csv", TRACE);
    }

    private Session.Answer play(String command, String out, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "quickstart", "--out", session.path(out), "--quiet"));
        for (String setting : List.of(
                "replications=2",
                "ud.count=2",
                "horizon.rounds=2",
                "mobility.model=trace",
                "mobility.trace.file=" + trace)) {
            words.addAll(List.of("--set", setting));
        }
        words.addAll(List.of(more));
        return session.type(words.toArray(String[]::new));
    }

    /** As if a kill had come just before the last manifest. */
    private Path killed(String run) throws IOException {
        Path manifest = folder.resolve(run).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"complete\"", "\"running\""));
        return manifest;
    }

    private String refused(String... command) {
        Session.Answer answer = session.type(command);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains(trace + ": expected ").doesNotContain("Exception");
        return answer.err();
    }

    @Test
    void aRunGoesOnWithTheFileItBeganWithOnly() throws IOException {
        play("run", "run", "--no-report").isDone();
        play("run", "whole", "--no-report").isDone();
        Path manifest = killed("run");
        String before = Files.readString(manifest);
        assertThat(before).contains("\"inputs\" : {\n    \"" + trace + "\" : {");

        Files.writeString(trace, OTHER);
        assertThat(refused("resume", session.path("run"), "--quiet")).contains("run the scenario again");
        assertThat(manifest).hasContent(before);
        Files.delete(trace);
        assertThat(refused("resume", session.path("run"), "--quiet")).contains("found no such file");

        Files.writeString(trace, TRACE);
        session.type("resume", session.path("run"), "--quiet", "--no-report").isDone();
        ResultFiles.requireSame(folder.resolve("run"), folder.resolve("whole"));
    }

    @Test
    void shardsOfTwoContentsAreNotMerged() throws IOException {
        play("run", "one", "--shard", "1/2").isDone();
        Files.writeString(trace, OTHER);
        play("run", "two", "--shard", "2/2").isDone();
        Session.Answer answer =
                session.type("merge", session.path("one"), session.path("two"), "--out", session.path("merged"));
        assertThat(answer.problem()).contains("one content of the files it names: found ", trace.toString());

        Files.writeString(trace, TRACE);
        play("run", "right", "--shard", "2/2").isDone();
        session.type(
                        "merge",
                        session.path("one"),
                        session.path("right"),
                        "--out",
                        session.path("merged"),
                        "--no-report")
                .isDone();
    }

    @Test
    void aSweepGoesOnWithTheFileOfItsFirstPointOnly() throws IOException {
        play("sweep", "sweep", "--set", "frame.length=${50 ms, 60 ms}").isDone();
        killed("sweep/point-002");
        Files.delete(folder.resolve("sweep/sweep.csv"));
        Files.writeString(trace, OTHER);
        assertThat(refused("resume", session.path("sweep"), "--quiet")).contains("begin the sweep again");

        for (String file : List.of("manifest.json", "rounds.parquet")) {
            Files.delete(folder.resolve("sweep/point-002").resolve(file));
        }
        assertThat(refused("resume", session.path("sweep"), "--quiet")).contains("begin the sweep again");
        Files.writeString(trace, TRACE);
        assertThat(session.type("resume", session.path("sweep"), "--quiet").err())
                .isEmpty();
    }

    @Test
    void reportAndInspectSayThatNothingCanBePlayedAgain() throws IOException {
        play("run", "run").isDone();
        Path report = folder.resolve("run/report.md");
        assertThat(report).content().contains("the median CPU");
        Files.writeString(trace, OTHER);
        session.type("report", session.path("run")).isDone();
        assertThat(report)
                .content()
                .contains("No round could be simulated again: ", trace + ": expected the file")
                .doesNotContain("the median CPU");
        assertThat(session.type("inspect", session.path("run"), "--critical-path")
                        .isDone()
                        .out())
                .contains("The round could not be simulated again: " + trace + ": expected the file");
        assertThat(session.type("inspect", session.path("run"), "--frame", "0").problem())
                .contains(trace + ": expected the file");
    }
}
