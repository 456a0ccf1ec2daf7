package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged command where standard output takes no more: a message and exit code 3, whatever was asked. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FullOutputIT {
    private static final int RUN_FAILED = 3;
    private static final String FAILED = "splitwave: cannot write to standard output: ";
    private static final String NO_SPACE = FAILED + "No space left on device";
    private static final String ALONE = "unshare --user --map-root-user --mount sh -ec ";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void play() throws Exception {
        requireShell(0, "$S run quickstart --replications 2 --quiet --out done");
        requireShell(0, "$S run quickstart --shard 1/1 --replications 2 --quiet --out shard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "run --help",
                "inspect --help",
                "presets",
                "presets paper",
                "presets --schema",
                "systems",
                "systems vrsl",
                "systems --json",
                "networks",
                "networks vgg16",
                "networks vgg16 --layers --csv",
                "validate quickstart",
                "validate quickstart --resolved",
                "inspect done --stages",
                "inspect done --stages --csv",
                "inspect done --stragglers",
                "inspect done --gantt",
                "inspect done --critical-path",
                "inspect done --ud 1",
                "inspect done --frame 0",
                "inspect done --frame 0 --json",
                "inspect done --sql 'SELECT * FROM rounds'",
                "inspect done --sql 'SELECT * FROM rounds' --csv",
                "report done",
                "resume done",
                "run quickstart --replications 1 --quiet --overwrite --out run",
                "sweep quickstart --set 'ud.count=${3, 4}' --replications 1 --quiet --overwrite --out sweep",
                "compare quickstart --schemes ao,no-irs --replications 1 --quiet",
                "merge shard --overwrite --out whole",
                "reproduce fig2 --quick --quiet --overwrite --out fig2"
            })
    void nothingIsSilentlyCut(String words) throws Exception {
        assertThat(requireShell(RUN_FAILED, "$S " + words + " > /dev/full")).isEqualTo(NO_SPACE);
    }

    @Test
    void aClosedOutputIsNoOutput() throws Exception {
        assertThat(requireShell(RUN_FAILED, "$S presets >&-"))
                .startsWith(FAILED)
                .doesNotContain("\n");
    }

    @Test
    void aTableThatFillsTheDiskIsNotTakenForWhole() throws Exception {
        String mount = "mkdir -p disk; mount -t tmpfs -o size=64k none disk; ";
        try (Launched probe = start(ALONE + "'" + mount + "'")) {
            assumeTrue(probe.exitCode() == 0, "no file system of its own to be had");
        }
        String err = requireShell(RUN_FAILED, ALONE + "'" + mount + "$S inspect done --stages --csv > disk/s.csv'");
        assertThat(err).isEqualTo(NO_SPACE);
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoError() throws Exception {
        assertThat(requireShell(0, "{ $S inspect done --stages --csv; echo $? > code; } | head -1"))
                .isEmpty();
        assertThat(folder.resolve("code")).hasContent("141");
    }

    private static String requireShell(int exitCode, String script) throws Exception {
        try (Launched shell = start(script)) {
            assertThat(shell.exitCode()).as(script + ": " + shell.err()).isEqualTo(exitCode);
            return shell.err();
        }
    }

    private static Launched start(String script) throws IOException {
        String launcher = Path.of(System.getProperty(LauncherIT.LAUNCHER))
                .toAbsolutePath()
                .toString();
        return Launched.in(folder, "", List.of("env", "S=" + launcher, "sh", "-c", script));
    }
}
