package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest pages of presets, as they come: below 3 MB, of which the library of charts is 1.1 MB. */
class ReportSizeTest {
    private static final long MOST_BYTES = 3_000_000;

    @TempDir
    private Path folder;

    @Tag("slow")
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "paper; mobility.model=random-waypoint|mobility.speed=[0.8 m/s, 1.8 m/s]",
                "adaptive-5g; seed=1",
                "vehicular; seed=1"
            })
    void thePageOfARunIsSmall(String preset, String settings) throws IOException {
        Path out = folder.resolve(preset);
        List<String> words = new ArrayList<>(List.of("run", preset, "--quiet", "--out", out.toString()));
        Arrays.stream(settings.split("\\|")).forEach(setting -> words.addAll(List.of("--set", setting)));
        assertThat(CommandLineAccess.execute(words.toArray(String[]::new))).isZero();
        assertThat(Files.size(out.resolve("report.html"))).isLessThan(MOST_BYTES);
    }
}
