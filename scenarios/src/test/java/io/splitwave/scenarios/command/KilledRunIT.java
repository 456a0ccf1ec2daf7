package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, killed outright and short of space: what was finished stays, and the run can be gone on with. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledRunIT {
    private static final int KILLS = 20;
    private static final int KILLED = 137;
    private static final int RUN_FAILED = 3;

    /** Some seconds with the start of Java, so that kills fall into every part of a run. */
    private static final List<String> RUN = List.of("run", "quickstart", "--quiet", "--set", "horizon.rounds=10");

    @TempDir
    private Path folder;

    @Test
    void aRunKilledAtAnyMomentEndsAsOneThatWasNot() throws Exception {
        Path whole = folder.resolve("whole");
        long startNs = System.nanoTime();
        require(0, words("whole", 80));
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs);
        Random chance = new Random(20_260_101);
        int kills = 0;
        for (int run = 0; kills < KILLS; run++) {
            String name = "killed" + run;
            List<String> words = words(name, 80);
            boolean complete = false;
            while (!complete) {
                // any moment from the start of Java to the last file; of later ones, Java's start is passed over
                int exitCode = killedAfter(tookMs / 8 + chance.nextInt((int) Math.max(1, tookMs)), words);
                assertThat(exitCode).isIn(0, KILLED);
                complete = exitCode == 0;
                kills += complete ? 0 : 1;
                boolean begun = Files.exists(folder.resolve(name).resolve("manifest.json"));
                words = begun ? List.of(launcher(), "resume", "--quiet", name) : words(name, 80, "--overwrite");
            }
            require(0, List.of(launcher(), "resume", "--quiet", name)); // tidies up behind a kill at the very end
            ResultFiles.requireSame(folder.resolve(name), whole);
        }
    }

    /**
     * On a file system of 12 MB, which a process may make for itself alone where the system lets it. That is more than
     * what is written at once, and less than what is written before the first rows are compressed.
     */
    @Test
    void aFullDiskKeepsWhatIsFinished() throws Exception {
        List<String> alone = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-ec");
        String mount = "mkdir -p disk; mount -t tmpfs -o size=12m none disk; ";
        assumeTrue(mayMount(alone, mount), "no file system of its own to be had");
        require(0, words("whole", 400));
        String script = mount + "code=0; \"$@\" || code=$?; mount -o remount,size=100m disk; '" + launcher()
                + "' resume --quiet disk/full; cp -r disk/full .; exit $code";
        List<String> words = new ArrayList<>(alone);
        words.addAll(List.of(script, "sh"));
        words.addAll(words("disk/full", 400));
        String err = require(RUN_FAILED, words);
        assertThat(err.lines()).hasSize(1);
        assertThat(err)
                .startsWith("splitwave: cannot ")
                .contains("No space left on device", "are kept in .splitwave-work.duckdb", "'splitwave resume ")
                .doesNotContain("the rows of 0 replications");
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
