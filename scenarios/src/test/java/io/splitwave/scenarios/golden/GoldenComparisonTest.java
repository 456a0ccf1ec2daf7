package io.splitwave.scenarios.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.command.CommandLineAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code splitwave compare --schemes} writes and prints is that of the day the sums were taken, to the byte, apart from
 * the solver's wall-clock time: {@code comparison.csv} without its rows {@code solver_time}, {@code differences.csv}, and
 * the printed table of differences.
 *
 * <p>As for {@link GoldenTablesTest}, {@code -Dregenerate=true} takes the sums anew, for a commit of its own that says why.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@EnabledOnJre(JRE.JAVA_17)
class GoldenComparisonTest {
    private static final Path SUMS = GoldenCase.FOLDER.resolve("comparisons.sha256");
    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    private static GoldenSums golden;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readSums() throws IOException {
        golden = REGENERATE ? GoldenSums.anew(SUMS) : GoldenSums.read(SUMS);
    }

    @AfterAll
    static void writeSums() throws IOException {
        if (REGENERATE) {
            golden.write();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "four | quickstart | no-dt,ao,full-local,no-irs | --reference ao --replications 3 --set horizon.rounds=3",
                "pairs | quickstart | ao,makespan | --replications 4 --set horizon.rounds=2 --set sampling.method=antithetic",
                "learned | digits | ao,full-local | --replications 2 --set horizon.rounds=2 --set ud.count=4 --set"
                        + " learning.loss=profile",
                "cut-off | quickstart | ao,full-local | --replications 2 --set horizon.frames=9",
                "alone | quickstart | ao | --replications 1 --set horizon.rounds=1"
            })
    void comparisonKeepsItsBytes(String name, String scenario, String schemes, String options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "compare",
                scenario,
                "--schemes",
                schemes,
                "--quiet",
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(options.split(" ")));
        String printed = CommandLineAccess.printed(arguments.toArray(String[]::new));
        Map<String, String> found = Map.of(
                "comparison.csv", withoutWallClock(Files.readAllLines(folder.resolve("out/comparison.csv"))),
                "differences.csv", Files.readString(folder.resolve("out/differences.csv")),
                "printed", differences(printed));
        found.forEach((file, text) -> {
            String sum = name + "/" + file;
            if (REGENERATE) {
                golden.put(sum, text.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(GoldenSums.of(text))
                    .as(
                            "%s, as splitwave %s writes it, is not that of %s; found:%n%s",
                            sum, String.join(" ", arguments), SUMS, text)
                    .isEqualTo(golden.all().get(sum));
        });
    }

    private static String withoutWallClock(List<String> lines) {
        assertThat(lines).anyMatch(line -> line.contains(",solver_time,"));
        return lines.stream().filter(line -> !line.contains(",solver_time,")).collect(Collectors.joining("\n"));
    }

    /** The second table: the first one has a column of wall-clock times. */
    private static String differences(String printed) {
        int from = printed.indexOf("\nminus ");
        return from < 0 ? "" : printed.substring(from, printed.indexOf("\nTables with all metrics"));
    }
}
