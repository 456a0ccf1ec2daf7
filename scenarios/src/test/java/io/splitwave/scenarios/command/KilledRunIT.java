package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, killed outright and short of space: what was finished stays, and the run can be resumed. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledRunIT {
    private static final int FEW_KILLS = 2;
    private static final int KILLS = 20;
    private static final int SWEEP_KILLS = 12;
    private static final int KILLED = 137;
    private static final int RUN_FAILED = 3;

    /** Some seconds with the start of Java, so that kills fall into every part of a run. */
    private static final List<String> RUN = List.of("run", "quickstart", "--quiet", "--set", "horizon.rounds=10");

    private static final String IN_A_POINT = "in a point";
    private static final String BETWEEN_POINTS = "between points";

    @TempDir
    private Path folder;

    @Test
    void aRunKilledTwiceEndsAsOneThatWasNot() throws Exception {
        killAndCompare(FEW_KILLS);
    }

    @Test
    @Tag("slow")
    void aRunKilledAtAnyMomentEndsAsOneThatWasNot() throws Exception {
        killAndCompare(KILLS);
    }

    private void killAndCompare(int atLeast) throws Exception {
        long tookMs = playedWhole(words("whole", 80));
        Random chance = new Random(20_260_101);
        int kills = 0;
        for (int run = 0; kills < atLeast; run++) {
            String name = "killed" + run;
            kills += playedThroughKills(name, "manifest.json", words(name, 80), tookMs, chance, () -> {});
            ResultFiles.requireSame(folder.resolve(name), folder.resolve("whole"));
        }
    }

    @Test
    @Tag("slow")
    void aSweepKilledAtAnyMomentEndsAsOneThatWasNot() throws Exception {
        long tookMs = playedWhole(sweep("whole"));
        Random chance = new Random(20_260_102);
        Set<String> found = new TreeSet<>();
        int kills = 0;
        for (int run = 0; kills < SWEEP_KILLS || !found.containsAll(List.of(IN_A_POINT, BETWEEN_POINTS)); run++) {
            String name = "killed" + run;
            Path sweep = folder.resolve(name);
            kills += playedThroughKills(
                    name, "sweep.json", sweep(name), tookMs, chance, () -> found.add(foundIn(sweep)));
            ResultFiles.requireSameSweep(sweep, folder.resolve("whole"));
        }
    }

    private static List<String> sweep(String out) {
        List<String> words = new ArrayList<>(List.of(launcher(), "sweep"));
        words.addAll(RUN.subList(1, RUN.size()));
        words.addAll(List.of("--set", "ud.count=${3, 4, 5, 6, 7}", "--replications", "20", "--out", out));
        return words;
    }

    /** Where a kill found a sweep. */
    private static String foundIn(Path sweep) {
        Map<String, Integer> points = new TreeMap<>();
        for (int point = 1; point <= 5; point++) {
            Path manifest = sweep.resolve("point-00" + point).resolve("manifest.json");
            String status = "not begun";
            if (Files.exists(manifest)) {
                status = contentOf(manifest).contains("\"complete\"") ? "complete" : "begun";
            }
            points.merge(status, 1, Integer::sum);
        }
        if (points.containsKey("begun")) {
            return IN_A_POINT;
        }
        return points.size() == 2 ? BETWEEN_POINTS : "before or behind all points";
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays to the end; returns how long that took, in milliseconds. */
    private long playedWhole(List<String> words) throws Exception {
        long startNs = System.nanoTime();
        require(0, words);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs);
    }

    /**
     * Plays, is killed, goes on, until it comes to the end.
     *
     * @param name folder of the results
     * @param plan file in it from which on it can be resumed
     * @param words the command that begins
     * @param tookMs what it takes whole; kills come at any moment of that, Java's start passed over
     * @param killed told of each kill
     * @return number of kills
     */
    private int playedThroughKills(
            String name, String plan, List<String> words, long tookMs, Random chance, Runnable killed)
            throws Exception {
        int kills = 0;
        List<String> next = words;
        while (KILLED == killedAfter(tookMs / 8 + chance.nextInt((int) Math.max(1, tookMs)), next)) {
            kills++;
            killed.run();
            if (Files.exists(folder.resolve(name).resolve(plan))) {
                next = List.of(launcher(), "resume", "--quiet", name);
            } else {
                next = new ArrayList<>(words);
                next.add("--overwrite");
            }
        }
        require(0, List.of(launcher(), "resume", "--quiet", name)); // tidies up behind a kill at the very end
        return kills;
    }

    /**
     * On a file system of 12 MB, which a process may make for itself alone where the system lets it. That is more than
     * what is written at once, and less than what is written before the first rows are compressed.
     */
    @Test
    @Tag("slow")
    void aFullDiskKeepsWhatIsFinished() throws Exception {
        List<String> alone = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-ec");
        String mount = "mkdir -p disk; mount -t tmpfs -o size=12m none disk; ";
        assumeTrue(mayMount(alone, mount), "no file system of its own to be had");
        require(0, words("whole", 400));
        String again = "again=0; '" + launcher()
                + "' resume --quiet disk/full 2> again.err || again=$?; echo $again > again; ";
        String script = mount + "code=0; \"$@\" || code=$?; " + again + "mount -o remount,size=100m disk; '"
                + launcher() + "' resume --quiet disk/full; cp -r disk/full .; exit $code";
        List<String> words = new ArrayList<>(alone);
        words.addAll(List.of(script, "sh"));
        words.addAll(words("disk/full", 400));
        String err = require(RUN_FAILED, words);
        assertThat(err.lines()).hasSize(1);
        assertThat(err)
                .startsWith("splitwave: cannot ")
                .contains("No space left on device", "are kept in .splitwave-work.duckdb", "'splitwave resume ")
                .doesNotContain("the rows of 0 replications");
        assertThat(folder.resolve("again"))
                .as("of going on where there is no space yet")
                .hasContent("3");
        assertThat(Files.readString(folder.resolve("again.err")).lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("splitwave: cannot ")
                .contains("No space left on device", "'splitwave resume ");
        ResultFiles.requireSame(folder.resolve("full"), folder.resolve("whole"));
    }

    private boolean mayMount(List<String> alone, String mount) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return false;
        }
        List<String> words = new ArrayList<>(alone);
        words.add(mount);
        try (Launched probe = Launched.in(folder, "", words)) {
            return probe.exitCode() == 0;
        }
    }

    private String require(int exitCode, List<String> words) throws Exception {
        try (Launched command = Launched.in(folder, "", words)) {
            assertThat(command.exitCode()).as(command.err()).isEqualTo(exitCode);
            return command.err();
        }
    }

    /** Exit code of a command that is killed after so long, unless it ends before. */
    private int killedAfter(long ms, List<String> words) throws Exception {
        try (Launched command = Launched.in(folder, "", words)) {
            command.killUnlessEndedWithin(ms);
            int exitCode = command.exitCode();
            assertThat(command.err()).isEmpty();
            assertThat(exitCode).isIn(0, KILLED);
            return exitCode;
        }
    }

    private static List<String> words(String out, int replications, String... more) {
        List<String> words = new ArrayList<>(List.of(launcher()));
        words.addAll(RUN);
        words.addAll(List.of("--replications", Integer.toString(replications), "--out", out));
        words.addAll(List.of(more));
        return words;
    }

    private static String launcher() {
        return Path.of(System.getProperty(LauncherIT.LAUNCHER)).toAbsolutePath().toString();
    }
}
