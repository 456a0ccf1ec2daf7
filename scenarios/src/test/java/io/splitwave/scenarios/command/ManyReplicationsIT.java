package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.store.TableSet;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand replications, of which nothing grows in memory: neither playing them nor drawing the report. */
@Tag("slow")
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ManyReplicationsIT {
    /** Their rows, seven of some 150 byte each with arrays beside them, would take 200 MB. */
    private static final int REPLICATIONS = 100_000;

    @TempDir
    private Path folder;

    /** One UD, one round, one frame, and nothing to decide: as short as a replication can be. */
    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(System.getProperty(LauncherIT.LAUNCHER), "run", "quickstart"));
        words.addAll(List.of("--quiet", "--out", "many", "--replications", Integer.toString(REPLICATIONS)));
        for (String setting : List.of(
                "horizon.rounds=1",
                "frame.length=4 s",
                "ud.count=1",
                "irs.elements=1",
                "accessPoint.antennas=1",
                "optimizer.scheme=full-local")) {
            words.addAll(List.of("--set", setting));
        }
        return words;
    }

    /** A replication is one round, so that its end is the length of the round. */
    private double meanRoundS() throws IOException {
        for (String line : Files.readAllLines(folder.resolve("many/summary.csv"))) {
            if (line.startsWith("makespan,")) {
                return Double.parseDouble(line.split(",")[2]);
            }
        }
        throw new AssertionError("no makespan");
    }

    @Test
    void memoryDoesNotGrowWithTheNumberOfReplications() throws Exception {
        try (Launched run = Launched.in(folder, "-Xmx256m", words())) {
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(folder.resolve("many/report.html")).exists();
        try (TableReader tables = TableReader.open(folder.resolve("many"), TableSet.of(VrslVocabulary.words()))) {
            int[] next = {0};
            double[] sumS = {0};
            tables.forEach(Table.REPLICATIONS, Filter.all(), row -> {
                assertThat(row.number("replication")).isEqualTo(next[0]++);
                sumS[0] += row.real("end_s");
            });
            assertThat(next[0]).isEqualTo(REPLICATIONS);
            // the figure that was kept while replications ended, and the rows that were written, are of one run
            assertThat(sumS[0] / REPLICATIONS).isCloseTo(meanRoundS(), Percentage.withPercentage(1e-6));
        }
    }
}
