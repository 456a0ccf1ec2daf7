package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.store.TableSet;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand UDs of the preset {@code million} in a heap that their rows alone would fill several times. */
@Tag("slow")
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LargeRunIT {
    private static final int UDS = 20_000;

    /** So many that all stages together, 3 of 160 byte a UD and round, would take 190 MB, and a row of 140 byte for each UD and round 60 MB more. */
    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    private Launched run(String options, String out, String... more) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                System.getProperty(LauncherIT.LAUNCHER),
                "run",
                "million",
                "--quiet",
                "--out",
                out,
                "--set",
                "ud.count=" + UDS,
                "--set",
                "accessPoint.totalPower=0.8 W",
                "--set",
                "twin.budget=2 THz",
                "--set",
                "horizon.rounds=" + ROUNDS,
                "--set",
                "optimizer.every=1000",
                "--set",
                "optimizer.phaseSample=1000"));
        command.addAll(List.of(more));
        return Launched.in(folder, options, command);
    }

    /** One decision is one row, whose lists lie in buffers of powers of two: just above one, they are half empty. */
    @Test
    void aDecisionOfJustMoreThanTwoToThe21IsStored() throws Exception {
        List<String> command = List.of(
                System.getProperty(LauncherIT.LAUNCHER),
                "run",
                "million",
                "--quiet",
                "--no-report",
                "--out",
                "wide",
                "--set",
                "ud.count=2150000",
                "--set",
                "horizon.rounds=1",
                "--set",
                "accessPoint.totalPower=215 W",
                "--set",
                "twin.budget=537.5 THz");
        try (Launched run = Launched.in(folder, "", command)) {
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        try (TableReader tables = TableReader.open(folder.resolve("wide"), TableSet.of(VrslVocabulary.words()))) {
            assertThat(tables.rows(Table.ROUND_UDS, Filter.all().ud(2_149_999))).hasSize(1);
        }
    }

    @Test
    void memoryDoesNotGrowWithTheLengthOfARun() throws Exception {
        try (Launched run = run("-Xmx224m", "large", "--set", "timeline.uds=100")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        try (TableReader tables = TableReader.open(folder.resolve("large"), TableSet.of(VrslVocabulary.words()))) {
            TableRow replication = tables.rows(Table.REPLICATIONS, Filter.all()).get(0);
            assertThat(replication.number("rounds")).isEqualTo(ROUNDS);
            assertThat(tables.rows(Table.STAGES, Filter.all())).hasSize(100 * 3 * ROUNDS);
            assertThat(tables.rows(Table.ROUND_UDS, Filter.all().ud(UDS - 1))).hasSize(ROUNDS);
            // the tables agree with each other: what the round says is what its UDs add up to
            TableRow round = tables.rows(Table.ROUNDS, Filter.all().round(7)).get(0);
            double sumS = tables.rows(Table.ROUND_UDS, Filter.all().round(7)).stream()
                    .mapToDouble(row -> row.real("delay_s"))
                    .sum();
            assertThat(round.number("completed")).isEqualTo(UDS);
            assertThat(sumS)
                    .isCloseTo(round.real("sum_delay_s"), org.assertj.core.data.Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void tooSmallAHeapIsToldBeforeAnythingIsWritten() throws Exception {
        try (Launched run = run("-Xmx128m", "small", "--set", "ud.count=1000000")) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    // of 128 MiB the collector keeps a few for itself
                    .matches(
                            "splitwave: 1000000 UDs need about 2\\.0 GB of memory, and Java may take 1[23]\\d MB; allow"
                                    + " more with JAVA_OPTS=-Xmx2560m, or lower ud\\.count");
        }
        assertThat(folder.resolve("small")).doesNotExist();
    }
}
