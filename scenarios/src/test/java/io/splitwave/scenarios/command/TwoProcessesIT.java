package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command in two processes at once: a folder that one writes is refused by the other, whatever it does. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class TwoProcessesIT {
    private static final int BAD_INPUT = 2;
    private static final int TERMINATED = 143;
    private static final int KILLED = 137;

    /** More than are played before it is told to end. */
    private static final String[] LONG = {"run", "quickstart", "--quiet", "--no-report", "--replications", "100000"};

    @TempDir
    private Path folder;

    @Test
    void everyCommandThatWritesRefusesTheFolderOfALiveRun() throws Exception {
        require(0, "run", "quickstart", "--shard", "1/2", "--replications", "4", "--quiet", "--out", "part1");
        require(0, "run", "quickstart", "--shard", "2/2", "--replications", "4", "--quiet", "--out", "part2");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("live"));
        try (Launched live = live("live", LONG)) {
            refused("live", "run", "quickstart", "--out", "live");
            refused("live", "run", "quickstart", "--overwrite", "--replications", "2", "--out", "live");
            refused(
                    "live",
                    "run",
                    "quickstart",
                    "--shard",
                    "1/2",
                    "--replications",
                    "4",
                    "--overwrite",
                    "--out",
                    "live");
            refused("link", "run", "quickstart", "--overwrite", "--out", "link");
            refused("live", "run", "quickstart", "--out", "live/inside");
            refused("live", "sweep", "quickstart", "--set", "ud.count=${4, 6}", "--overwrite", "--out", "live");
            refused("live", "compare", "quickstart", "--schemes", "ao,no-irs", "--overwrite", "--out", "live");
            refused("live", "merge", "part1", "part2", "--overwrite", "--out", "live");
            refused("live", "reproduce", "fig2", "--quick", "--overwrite", "--out", "live");
            refused("live", "reproduce", "fig2", "--quick", "--report", "live/manifest.json", "--out", "fig2");
            refused("live", "report", "--compare", "part1", "--out", "live/manifest.json");
            refused("live", "report", "live");
            refused("live", "resume", "live");
            assertThat(Files.readString(folder.resolve("live/manifest.json"))).contains("\"running\"");
            live.signal("TERM");
            assertThat(live.exitCode()).as(live.err()).isEqualTo(TERMINATED);
        }
        assertThat(Files.readString(folder.resolve("live/manifest.json"))).contains("\"interrupted\"");
        assertThat(hidden("live")).containsExactly(".splitwave-files");
        require(0, "inspect", "live", "--stragglers");
        require(0, "run", "quickstart", "--overwrite", "--replications", "2", "--quiet", "--out", "live");
    }

    @Test
    void aRunInsideAFolderIsNoObstacleToItsReport() throws Exception {
        require(0, "run", "quickstart", "--replications", "2", "--no-report", "--quiet", "--out", "done");
        try (Launched live = live("done/inside", LONG)) {
            require(0, "report", "done");
            live.signal("TERM");
            assertThat(live.exitCode()).isEqualTo(TERMINATED);
        }
        assertThat(hidden("done")).containsExactly(".splitwave-files");
    }

    @Test
    void aKilledRunKeepsNobodyAway() throws Exception {
        try (Launched live = live("killed", LONG)) {
            live.signal("KILL");
            assertThat(live.exitCode()).isEqualTo(KILLED);
        }
        List<String> left = hidden("killed");
        assertThat(left).contains(".splitwave-lock");
        try (Launched resumed = start("resume", "--quiet", "--no-report", "killed")) {
            while (left.containsAll(writers("killed"))) {
                Thread.sleep(50);
            }
            refused("killed", "resume", "killed");
            resumed.signal("TERM");
            assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(TERMINATED);
        }
        require(0, "run", "quickstart", "--overwrite", "--replications", "2", "--quiet", "--out", "killed");
        assertThat(hidden("killed")).containsExactly(".splitwave-files");
    }

    @Test
    void aSweepKeepsAllItsPoints() throws Exception {
        String[] sweep = {"sweep", "quickstart", "--quiet", "--replications", "100000", "--set", "ud.count=${3, 4}"};
        try (Launched live = live("sweep/point-001", "sweep", sweep)) {
            refused("sweep/point-001", "run", "quickstart", "--overwrite", "--out", "sweep/point-001");
            refused("sweep/point-002", "run", "quickstart", "--out", "sweep/point-002");
            refused("sweep/point-001", "resume", "sweep/point-001");
            refused("sweep", "sweep", "quickstart", "--set", "ud.count=${5, 6}", "--overwrite", "--out", "sweep");
            refused("sweep", "resume", "sweep");
            live.signal("TERM");
            assertThat(live.exitCode()).as(live.err()).isEqualTo(TERMINATED);
        }
        assertThat(folder.resolve("sweep/point-002")).doesNotExist();
        try (Launched point = start("resume", "--quiet", "--no-report", "sweep/point-001")) {
            while (!lockedFiles("sweep/point-001")) {
                Thread.sleep(50);
            }
            TreeMap<String, Long> before = sizes("sweep");
            refused(
                    "sweep/point-001",
                    "sweep",
                    "quickstart",
                    "--set",
                    "ud.count=${5, 6}",
                    "--overwrite",
                    "--out",
                    "sweep");
            assertThat(sizes("sweep")).as("nothing is removed on refusal").isEqualTo(before);
            point.signal("TERM");
            assertThat(point.exitCode()).as(point.err()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void ofTwoRunsBegunAtOnceOneIsPlayed() throws Exception {
        for (int again = 0; again < 3; again++) {
            String[] words = {"run", "quickstart", "--quiet", "--no-report", "--out", "both" + again};
            Path other = Files.createDirectory(folder.resolve("other" + again));
            try (Launched one = start(words);
                    Launched two = Launched.in(
                            other,
                            "",
                            words(
                                    launcher(),
                                    "run",
                                    "quickstart",
                                    "--quiet",
                                    "--no-report",
                                    "--out",
                                    "../both" + again))) {
                List<Integer> codes = List.of(one.exitCode(), two.exitCode());
                assertThat(codes).as(one.err() + two.err()).containsExactlyInAnyOrder(0, BAD_INPUT);
                assertThat(one.err() + two.err()).containsAnyOf("is being written by another process", "is not empty");
            }
            require(0, "inspect", "both" + again, "--stragglers");
        }
    }

    @Test
    void nothingIsSaidToBeKeptThatIsGone() throws Exception {
        try (Launched live = live("gone", LONG)) {
            try (Stream<Path> files = Files.list(folder.resolve("gone"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            live.signal("TERM");
            assertThat(live.exitCode()).isIn(3, TERMINATED);
            assertThat(live.err()).doesNotContain(" are kept", "'splitwave resume ");
        }
    }

    private List<String> writers(String name) throws IOException {
        return hidden(name).stream()
                .filter(file -> file.startsWith(".splitwave-writer-"))
                .toList();
    }

    private boolean lockedFiles(String name) throws IOException {
        return hidden(name).contains(".splitwave-work.duckdb") && hidden(name).contains(".splitwave-lock");
    }

    private TreeMap<String, Long> sizes(String name) throws IOException {
        TreeMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }

    private List<String> hidden(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** A run that has stored rows, and would go on for long. */
    private Launched live(String name, String... words) throws Exception {
        return live(name, name, words);
    }

    private Launched live(String run, String out, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", out));
        Launched live = start(all.toArray(String[]::new));
        while (!Files.exists(folder.resolve(run).resolve(".splitwave-work.duckdb.wal"))) {
            Thread.sleep(50);
        }
        return live;
    }

    private void refused(String name, String... words) throws Exception {
        String err = require(BAD_INPUT, words);
        assertThat(err.lines()).as(err).hasSize(1);
        assertThat(err).startsWith("splitwave: ").contains(name, "another process (", "; wait until it ends");
    }

    private String require(int exitCode, String... words) throws Exception {
        try (Launched command = start(words)) {
            assertThat(command.exitCode())
                    .as(String.join(" ", words) + ": " + command.err())
                    .isEqualTo(exitCode);
            return command.err();
        }
    }

    private Launched start(String... words) throws IOException {
        return Launched.in(folder, "", words(launcher(), words));
    }

    private static List<String> words(String first, String... others) {
        List<String> words = new ArrayList<>(List.of(first));
        words.addAll(List.of(others));
        return words;
    }

    private static String launcher() {
        return Path.of(System.getProperty(LauncherIT.LAUNCHER)).toAbsolutePath().toString();
    }
}
