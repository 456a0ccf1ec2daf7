package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged command in the middle of work without an end in sight: it says what it does, and it obeys a stop. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StoppedRunIT {
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            quickstart | radio.noisePower=0 dBm | slowest link: | suspect: radio.noisePower, 0.001000 W
            quickstart | frame.length=1 us | slowest link: | suspect: frame.length, 1.000e-06 s
            bursty-arrivals | visits.burstInterval=50 ns;visits.burst=1 h;visits.quiet=1 ms;radio.noisePower=0 dBm | frame | suspect:
            paper | optimizer.scheme=makespan;optimizer.starts=1000000;ud.count=600;irs.elements=1024 | replication 0 | ud.count, 600
            quickstart | ud.count=200000;optimizer.scheme=dual | replication 0 | suspect:
            """)
    void itSaysWhyNothingSeemsToHappenAndObeysAStop(String preset, String settings, String where, String suspect)
            throws Exception {
        Path launcher = Path.of(System.getProperty(LauncherIT.LAUNCHER)).toAbsolutePath();
        List<String> words = new ArrayList<>(
                List.of(launcher.toString(), "run", preset, "--replications", "1", "--threads", "1", "--out", "out"));
        for (String setting : settings.split(";")) {
            words.addAll(List.of("--set", setting));
        }
        try (Launched run = Launched.in(folder, "", words)) {
            String line = run.nextLine();
            while (line != null && !line.contains("no round has ended for")) {
                line = run.nextLine();
            }
            assertThat(line).as(run.err()).isNotNull().contains(where, suspect);
            run.signal("TERM");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(TERMINATED);
            assertThat(run.err()).contains("splitwave: interrupted; writing the replications that are finished");
        }
        assertThat(Files.readString(folder.resolve("out/manifest.json"))).contains("\"interrupted\"");
    }
}
