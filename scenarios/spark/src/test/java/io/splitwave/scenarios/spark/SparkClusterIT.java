package io.splitwave.scenarios.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.command.ResultFiles;
import io.splitwave.scenarios.plugin.PluginBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real cluster: a master and two workers. */
@Tag("cluster")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SparkClusterIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("splitwave.launcher"));
    private static final Path SPARK_JARS = Path.of(System.getProperty("spark.jars.folder"));
    private static final Pattern DONE = Pattern.compile("(\\d+) of \\d+ replications");

    @TempDir
    private static Path folder;

    private static SmallCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new SmallCluster(SPARK_JARS, folder);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void aRunThatLosesAWorkerOnTheWayGivesTheTablesOfOneHere() throws Exception {
        List<String> run = List.of("run", "paper", "--replications", "120", "--set", "ud.count=40");
        Ended here = command(run, "--quiet", "--out", path("here"));
        assertThat(here.exitCode).as(here.err()).isZero();

        // A cluster of its own, since it is left with one worker.
        Path own = Files.createDirectory(folder.resolve("losing"));
        try (SmallCluster losing = new SmallCluster(SPARK_JARS, own)) {
            Process there = begin(losing, words(run, "--on", losing.address(), "--out", path("there")), "there");
            boolean killed = false;
            while (there.isAlive() && !killed) {
                there.waitFor(100, TimeUnit.MILLISECONDS);
                if (mostDone(text("there.err")) >= 10) {
                    losing.killWorker(1);
                    killed = true;
                }
            }
            assertThat(there.waitFor()).as(text("there.err")).isZero();
            assertThat(killed).as("a worker was killed while the run went on").isTrue();
            assertThat(text("there.err")).contains("Lost executor");
        }
        requireSame("there", "here");
    }

    /** The replications begun beyond the last one that is needed are cancelled. */
    @Test
    void whatIsCancelledIsNoError() throws Exception {
        List<String> run = List.of(
                "run", "quickstart", "--max-replications", "300", "--precision", "5%", "--quiet", "--no-report");
        Ended there = command(run, "--on", "local[2]", "--out", path("precise"));
        assertThat(there.exitCode).as(there.err()).isZero();
        assertThat(there.err()).isEmpty();
        Ended here = command(run, "--out", path("precise-here"));
        assertThat(here.exitCode).as(here.err()).isZero();
        requireSame("precise", "precise-here");
    }

    @Test
    void aClusterWithoutWorkersIsNotWaitedForForEver() throws Exception {
        Path own = Files.createDirectory(folder.resolve("empty"));
        try (SmallCluster empty = new SmallCluster(SPARK_JARS, own)) {
            empty.killWorker(0);
            empty.killWorker(1);
            ProcessBuilder builder = process(
                    empty,
                    words(List.of("run", "quickstart", "--quiet"), "--on", empty.address(), "--out", path("alone")),
                    "alone");
            builder.environment().put("JAVA_OPTS", "-Xmx1g -Dspark.splitwave.patience=6s");
            Ended alone = end(builder.start(), "alone");
            assertThat(alone.exitCode).as(alone.err()).isEqualTo(3);
            assertThat(alone.err().lines().filter(line -> line.contains("no executor")))
                    .as(alone.err())
                    .satisfiesExactly(
                            notice -> assertThat(notice)
                                    .startsWith("splitwave: WARN ")
                                    .contains("start a worker ")
                                    .endsWith("; the run fails after 6 s (spark.splitwave.patience)"),
                            end -> assertThat(end)
                                    .startsWith("splitwave: the cluster has had no executor for 6 s: start a worker ")
                                    .contains(
                                            "; spark.splitwave.patience sets how long to wait; replications kept in "));
            assertThat(alone.err()).doesNotContain("ERROR", "Exception");
        }
    }

    @Test
    void sparkSubmitNamesTheMaster() throws Exception {
        String lib = LAUNCHER.resolveSibling("../lib").normalize().toString();
        String jars;
        try (Stream<Path> files = Files.list(Path.of(lib))) {
            jars = files.map(Path::toString)
                    .filter(jar -> !jar.contains("pytorch-"))
                    .collect(Collectors.joining(","));
        }
        List<String> words = new ArrayList<>(List.of(
                SmallCluster.java(),
                "-cp",
                cluster.home().resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit"));
        words.addAll(List.of("--master", cluster.address(), "--class", "io.splitwave.scenarios.command.Main"));
        words.addAll(List.of("--jars", jars, jarOf("scenarios-0", lib)));
        words.addAll(List.of("run", "quickstart", "--quiet", "--on", "spark", "--out", path("submitted")));
        Ended submitted = end(process(cluster, words, "submitted").start(), "submitted");
        assertThat(submitted.exitCode).as(submitted.err()).isZero();
        Ended here = command(List.of("run", "quickstart"), "--quiet", "--out", path("quick"));
        assertThat(here.exitCode).as(here.err()).isZero();
        requireSame("submitted", "quick");
    }

    /** The workers have nothing of it but what is sent to them. */
    @Test
    void aPluginTravelsToTheWorkers() throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path example = Path.of("../example-plugin/src/main");
        List<Path> sources;
        try (Stream<Path> files = Files.walk(example.resolve("java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        PluginBuild.of(folder.resolve("plugin-build"), "example", "1.0")
                .sources(sources, System.getProperty("java.class.path"))
                .folder(example.resolve("resources"))
                .jar(plugins.resolve("example.jar"));
        List<String> run = List.of("run", "polling", "--quiet", "--no-report", "--plugins", plugins.toString());
        Ended there = command(run, "--on", cluster.address(), "--out", path("polled"));
        assertThat(there.exitCode).as(there.err()).isZero();
        Ended here = command(run, "--out", path("polled-here"));
        assertThat(here.exitCode).as(here.err()).isZero();
        requireSame("polled", "polled-here");

        List<String> scheme = List.of("--set", "optimizer.scheme=equal-parts", "--plugins", plugins.toString());
        List<String> quick = new ArrayList<>(List.of("run", "quickstart", "--quiet", "--no-report"));
        quick.addAll(scheme);
        there = command(quick, "--on", cluster.address(), "--out", path("equal"));
        assertThat(there.exitCode).as(there.err()).isZero();
        here = command(quick, "--out", path("equal-here"));
        assertThat(here.exitCode).as(here.err()).isZero();
        requireSame("equal", "equal-here");
    }

    @Test
    void anInterruptedRunIsGoneOnWith() throws Exception {
        List<String> run = List.of("run", "quickstart", "--replications", "300");
        Process there = begin(cluster, words(run, "--on", cluster.address(), "--out", path("stopped")), "stopped");
        while (there.isAlive() && mostDone(text("stopped.err")) < 1) {
            there.waitFor(100, TimeUnit.MILLISECONDS);
        }
        there.destroy(); // SIGTERM
        assertThat(there.waitFor()).as(text("stopped.err")).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("stopped/manifest.json"))).contains("\"interrupted\"");
        String manifest = text("stopped/manifest.json");
        Ended nowhere = command(List.of("resume", path("stopped")), "--on", "spark://127.0.0.1:1");
        assertThat(nowhere.exitCode).isEqualTo(3);
        assertThat(nowhere.err())
                .isEqualTo("splitwave: cannot reach the cluster spark://127.0.0.1:1: Connection refused\n");
        assertThat(text("stopped/manifest.json")).isEqualTo(manifest);
        Ended resumed = command(List.of("resume", path("stopped")), "--quiet", "--on", cluster.address());
        assertThat(resumed.exitCode).as(resumed.err()).isZero();
        Ended here = command(run, "--quiet", "--out", path("whole"));
        assertThat(here.exitCode).as(here.err()).isZero();
        requireSame("stopped", "whole");
    }

    @Test
    void aMasterThatIsNotThereIsToldAtOnce() throws Exception {
        Ended none = command(List.of("run", "quickstart"), "--on", "spark://127.0.0.1:1", "--out", path("none"));
        assertThat(none.exitCode).isEqualTo(3);
        assertThat(none.err())
                .isEqualTo("splitwave: cannot reach the cluster spark://127.0.0.1:1: Connection refused\n");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void whatKeepsSparkFromStartingIsToldInALine() throws Exception {
        requireRefused("yarn", 3, "Spark cannot start with yarn: Could not parse Master URL: 'yarn'; for YARN and");
        requireRefused("spark", 2, "--on spark: spark-submit names the master, and this was not started by it;");
        requireRefused(
                "local[1]",
                3,
                "Spark cannot start with local[1]: Size must be specified as bytes",
                "-Dspark.executor.memory=much");
        requireRefused(
                "local[1]",
                3,
                "Spark cannot start with local[1]: java.lang.ClassNotFoundException: no.such.Thing",
                "-Dspark.serializer=no.such.Thing");
    }

    private void requireRefused(String address, int exitCode, String reason, String... javaOptions) throws Exception {
        List<String> words = words(List.of("run", "quickstart"), "--on", address, "--out", path("refused"));
        String name = "refused-" + System.identityHashCode(words);
        ProcessBuilder builder = process(cluster, words, name);
        builder.environment().put("JAVA_OPTS", "-Xmx1g " + String.join(" ", javaOptions));
        Ended refused = end(builder.start(), name);
        assertThat(refused.exitCode).as(refused.err()).isEqualTo(exitCode);
        assertThat(refused.err()).startsWith("splitwave: " + reason);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void whatCannotBePlayedThereIsRefused() throws Exception {
        Ended recording = command(
                List.of("run", "quickstart"),
                "--set",
                "channel.record=true",
                "--on",
                cluster.address(),
                "--out",
                path("r"));
        assertThat(recording.exitCode).isEqualTo(2);
        assertThat(recording.err())
                .contains("a run that records its channels (channel.record) is played on one machine");
        for (String address : List.of("sparc://host:7077", "spark://host", "spark://host:99999", "")) {
            Ended wrong = command(List.of("run", "quickstart"), "--on", address, "--out", path("r"));
            assertThat(wrong.exitCode).as(address).isEqualTo(2);
            assertThat(wrong.err()).contains("--on: expected spark://HOST:PORT, ", "found '" + address + "'");
        }
        assertThat(folder.resolve("r")).doesNotExist();
    }

    private record Ended(int exitCode, String name) {
        String err() throws IOException {
            return text(name + ".err");
        }
    }

    private static Ended command(List<String> first, String... more) throws Exception {
        String name = "command-" + System.identityHashCode(more);
        return end(begin(cluster, words(first, more), name), name);
    }

    private static Ended end(Process process, String name) throws InterruptedException {
        return new Ended(process.waitFor(), name);
    }

    private static List<String> words(List<String> first, String... more) {
        List<String> words = new ArrayList<>(List.of(LAUNCHER.toString()));
        words.addAll(first);
        words.addAll(List.of(more));
        return words;
    }

    private static Process begin(SmallCluster on, List<String> words, String name) throws IOException {
        return process(on, words, name).start();
    }

    private static ProcessBuilder process(SmallCluster on, List<String> words, String name) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        on.environment(builder);
        builder.environment().put("JAVA_OPTS", "-Xmx1g");
        return builder;
    }

    private static int mostDone(String progress) {
        Matcher found = DONE.matcher(progress);
        int most = 0;
        while (found.find()) {
            most = Math.max(most, Integer.parseInt(found.group(1)));
        }
        return most;
    }

    private static String jarOf(String start, String lib) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(lib))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private static void requireSame(String found, String expected) throws IOException {
        ResultFiles.requireSame(folder.resolve(found), folder.resolve(expected));
    }
}
