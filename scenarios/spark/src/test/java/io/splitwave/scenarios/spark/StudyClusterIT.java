package io.splitwave.scenarios.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.command.Launched;
import io.splitwave.scenarios.command.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Studies of many scenarios, and training, on a real cluster: a master and two workers. */
@Tag("cluster")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StudyClusterIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("splitwave.launcher"));
    private static final Path SPARK_JARS = Path.of(System.getProperty("spark.jars.folder"));
    private static final Pattern SOME_DONE = Pattern.compile("([5-9]|\\d\\d+) of \\d+ replications");

    @TempDir
    private Path folder;

    @Test
    void aSweepThatLosesAWorkerHasThePointsOfOneHere() throws Exception {
        List<String> words = List.of("sweep", "paper", "--replications", "80", "--set", "ud.count=${20, 30, 40}");
        losing(words, SOME_DONE); // of the first point, with the others to come
        ResultFiles.requireSameSweep(folder.resolve("there"), folder.resolve("here"));
    }

    @Test
    void aComparisonThatLosesAWorkerHasTheFiguresOfOneHere() throws Exception {
        losing(
                List.of("compare", "paper", "--replications", "15", "--schemes", "ao,no-dt,no-irs,random-phase"),
                SOME_DONE);
        for (String name : List.of("comparison.json", "differences.csv")) {
            assertThat(folder.resolve("there").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
        }
        assertThat(withoutTimes("there")).hasSizeGreaterThan(40).isEqualTo(withoutTimes("here"));
    }

    @Test
    void aReproductionThatLosesAWorkerHasTheFiguresOfOneHere() throws Exception {
        losing(List.of("reproduce", "fig2", "--quick"), SOME_DONE);
        List<String> names = files("here", ".csv", ".svg");
        assertThat(names).hasSizeGreaterThan(3).isEqualTo(files("there", ".csv", ".svg"));
        for (String name : names) {
            assertThat(folder.resolve("there").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
        }
    }

    /** The workers have nothing of the add-on but what is sent to them. */
    @Test
    void trainingIsPlayedWhereTheAddOnIs() throws Exception {
        List<String> words =
                List.of("run", "digits", "--replications", "3", "--set", "horizon.rounds=3", "--quiet", "--no-report");
        try (SmallCluster cluster = new SmallCluster(SPARK_JARS, folder)) {
            Launched there = launch("there", cluster, words, "--on", cluster.address());
            assertThat(there.exitCode()).as(there.err()).isZero();
            Launched here = launch("here", cluster, words);
            assertThat(here.exitCode()).as(here.err()).isZero();
            ResultFiles.requireSame(folder.resolve("there"), folder.resolve("here"));

            Launched without = launchWith(
                    "-Dspark.jars=" + jarsWithoutAddOn(), "without", cluster, words, "--on", cluster.address());
            assertThat(without.exitCode()).as(without.err()).isEqualTo(3);
            assertThat(without.err())
                    .containsPattern("worker \\d: learning.loss trained: expected the training add-on, found");
        }
    }

    /** The point that was broken off is completed, and the others are played ahead. */
    @Test
    void aSweepIsGoneOnWithThere() throws Exception {
        List<String> words = List.of("sweep", "quickstart", "--replications", "100", "--set", "ud.count=${4, 5, 6}");
        try (SmallCluster cluster = new SmallCluster(SPARK_JARS, folder)) {
            Launched here = launch("here", cluster, words);
            assertThat(here.exitCode()).as(here.err()).isZero();
            Launched stopped = launch("there", cluster, words, "--on", cluster.address());
            assertThat(stopped.shows(SOME_DONE)).as(stopped.err()).isTrue();
            stopped.signal("TERM");
            assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(143);
            assertThat(folder.resolve("there/sweep.json")).exists();
            assertThat(folder.resolve("there/point-003/manifest.json")).doesNotExist();
            String there = folder.resolve("there").toString();
            Launched resumed = start("", "resumed", cluster, List.of("resume", there, "--on", cluster.address()));
            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        }
        ResultFiles.requireSameSweep(folder.resolve("there"), folder.resolve("here"));
    }

    /** The command on a cluster that loses a worker on the way, and the same command here. */
    private void losing(List<String> words, Pattern underway) throws Exception {
        try (SmallCluster cluster = new SmallCluster(SPARK_JARS, folder)) {
            Launched there = launch("there", cluster, words, "--on", cluster.address());
            assertThat(there.shows(underway)).as(there.err()).isTrue();
            cluster.killWorker(1);
            assertThat(there.exitCode()).as(there.err()).isZero();
            assertThat(there.err()).contains("Lost executor");
            Launched here = launch("here", cluster, words);
            assertThat(here.exitCode()).as(here.err()).isZero();
        }
    }

    private Launched launch(String name, SmallCluster cluster, List<String> words, String... more) throws IOException {
        return launchWith("", name, cluster, words, more);
    }

    private Launched launchWith(
            String javaOptions, String name, SmallCluster cluster, List<String> words, String... more)
            throws IOException {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        all.addAll(List.of("--out", folder.resolve(name).toString()));
        return start(javaOptions, name, cluster, all);
    }

    private Launched start(String javaOptions, String name, SmallCluster cluster, List<String> words)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(LAUNCHER.toString()));
        all.addAll(words);
        return Launched.named(name, folder, ("-Xmx1g " + javaOptions).strip(), cluster::environment, all);
    }

    private static String jarsWithoutAddOn() throws IOException {
        Path lib = LAUNCHER.resolveSibling("../lib");
        try (Stream<Path> files = Files.list(lib.normalize())) {
            return files.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar") && !jar.contains("pytorch-"))
                    .collect(Collectors.joining(","));
        }
    }

    /** The time of a solver is another one each time. */
    private List<String> withoutTimes(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve("comparison.csv")).stream()
                .filter(line -> !line.contains(",solver_time,"))
                .toList();
    }

    private List<String> files(String name, String... endings) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> Stream.of(endings).anyMatch(file::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
