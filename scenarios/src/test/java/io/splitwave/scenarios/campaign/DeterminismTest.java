package io.splitwave.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.Table;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import io.splitwave.scenarios.system.vrsl.PlannedFrame;
import io.splitwave.scenarios.system.vrsl.PlayedRun;
import io.splitwave.scenarios.system.vrsl.VrslRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Same scenario and seed, same results to the last bit; wall-clock times alone may differ. */
class DeterminismTest {

    private static Scenario small(String... overrides) {
        List<String> all = new ArrayList<>(List.of("horizon.rounds=2", "replications=3"));
        all.addAll(Arrays.asList(overrides));
        return PlayedRun.small(all.toArray(String[]::new));
    }

    private static List<ReplicationRows> campaign(Scenario scenario, int threads) {
        GatheredRows rows = new GatheredRows();
        new Campaign(scenario, threads, quiet()).play(rows);
        return rows.replications();
    }

    private static Progress quiet() {
        return Progress.on(true, Workload.of(1, 1), new PrintWriter(Writer.nullWriter()));
    }

    /** Records compare their doubles by bits, but their arrays by identity, and frame rows hold arrays. */
    private static void assertSame(ReplicationRows found, ReplicationRows expected) {
        assertThat(found.replication()).isEqualTo(expected.replication());
        assertThat(found.stages()).isNotEmpty().isEqualTo(expected.stages());
        assertThat(found.rounds()).isNotEmpty().isEqualTo(expected.rounds());
        assertThat(found.roundUds()).isNotEmpty().isEqualTo(expected.roundUds());
        assertThat(found.decisions())
                .isNotEmpty()
                .usingRecursiveComparison(PlayedRun.TO_THE_BIT)
                .isEqualTo(expected.decisions());
    }

    @Test
    void theComparisonOfFramesSeesTheLastBit() {
        double[][] nested = {{1.0, -0.0, Double.NaN}};

        assertThat(new Object[] {nested})
                .usingRecursiveComparison(PlayedRun.TO_THE_BIT)
                .isEqualTo(new Object[] {new double[][] {{1.0, -0.0, Double.NaN}}})
                .isNotEqualTo(new Object[] {new double[][] {{Math.nextUp(1.0), -0.0, Double.NaN}}})
                .isNotEqualTo(new Object[] {new double[][] {{1.0, 0.0, Double.NaN}}});
    }

    @ParameterizedTest
    @MethodSource("io.splitwave.scenarios.system.vrsl.PlayedRun#schemes")
    void twoRunsGiveTheSameRows(String scheme) {
        Scenario scenario = small("optimizer.scheme=" + scheme);

        assertSame(
                PlayedRun.play(scenario, 1).rows(), PlayedRun.play(scenario, 1).rows());
    }

    @ParameterizedTest
    @CsvSource({"sync, ao", "async, ao", "sync, makespan", "sync, reactive", "k-of-n, reactive"})
    void filesDoNotDependOnTheNumberOfThreads(String rule, String scheme, @TempDir Path dir) throws IOException {
        Scenario scenario = small(
                "replications=5",
                "barrier.rule=" + rule,
                "barrier.k=6",
                "optimizer.scheme=" + scheme,
                "server.discipline=fifo",
                "optimizer.start=random"); // draws from the optimizer's stream as well
        Map<String, byte[]> expected = files(scenario, 1, dir.resolve("one"));

        assertThat(expected)
                .containsKeys(
                        "stages.parquet",
                        "rounds.parquet",
                        "round_uds.parquet",
                        "frames.parquet",
                        "decision_uds.parquet",
                        "replications.parquet",
                        "summary.json",
                        "summary.csv",
                        "trace.json.gz")
                .hasSize(9);
        assertThat(files(scenario, 2, dir.resolve("two"))).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(files(scenario, 4, dir.resolve("four"))).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** So many UDs that idle threads take blocks of them. */
    @Test
    void rowsDoNotDependOnTheThreadsThatHelp() {
        Scenario scenario = small(
                "ud.count=9000",
                "replications=1",
                "horizon.rounds=1",
                "radio.normals=bulk",
                "optimizer.phaseSample=50");
        GatheredRows alone = new GatheredRows();
        new Campaign(scenario, 1, quiet()).play(alone);
        GatheredRows helped = new GatheredRows();
        Progress quiet = quiet();
        new Campaign(new ReplicationRange(0, 1), new ThreadEngine(scenario, 1, 3, quiet), quiet).play(helped);
        ReplicationRows found = helped.replications().get(0);
        ReplicationRows expected = alone.replications().get(0);
        assertThat(found.stages()).isNotEmpty().isEqualTo(expected.stages());
        assertThat(found.rounds()).isNotEmpty().isEqualTo(expected.rounds());
        assertThat(found.roundUds()).hasSize(9000).isEqualTo(expected.roundUds());
    }

    /** What a run writes, by file name, without what holds wall-clock times. */
    private static Map<String, byte[]> files(Scenario scenario, int threads, Path dir) throws IOException {
        ResultFolder folder = ResultFolder.create(dir, false);
        List<String> names;
        try (RunRecorder recorder = new RunRecorder(
                folder, new RunRequest(scenario, Shard.WHOLE, List.of(), TraceLimit.NONE, Optional.empty()))) {
            assertThat(new Campaign(scenario, threads, quiet()).play(recorder)).isEqualTo(scenario.replications());
            names = recorder.finish().files();
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        for (String name : names) {
            if (!name.equals(Table.TIMINGS.fileName()) && !name.equals("manifest.json")) {
                bytes.put(name, Files.readAllBytes(dir.resolve(name)));
            }
        }
        return bytes;
    }

    @Test
    void anotherSeedIsAnotherWorld() {
        assertDiffer(PlayedRun.play(small("seed=1"), 0), PlayedRun.play(small("seed=2"), 0));
    }

    @Test
    void anotherReplicationIsAnotherWorld() {
        assertDiffer(PlayedRun.play(small(), 0), PlayedRun.play(small(), 1));
    }

    private static void assertDiffer(PlayedRun one, PlayedRun other) {
        PlannedFrame frame = one.frames().get(0);
        PlannedFrame otherFrame = other.frames().get(0);
        assertThat(frame.context().copyCpuHz())
                .doesNotContain(otherFrame.context().copyCpuHz());
        assertThat(frame.context().profile().deviceFlop(0, 1))
                .isNotEqualTo(otherFrame.context().profile().deviceFlop(0, 1));
        assertThat(frame.context().channel().apIrs())
                .isNotEqualTo(otherFrame.context().channel().apIrs());
        assertThat(frame.context().channel().irsUd())
                .isNotEqualTo(otherFrame.context().channel().irsUd());
        assertThat(VrslRows.figure(one.rows().replication(), "end_s"))
                .isNotEqualTo(VrslRows.figure(other.rows().replication(), "end_s"));
    }

    @Test
    void moreReplicationsLeaveTheEarlierOnesAsTheyWere() {
        List<ReplicationRows> few = campaign(small("replications=2"), 2);
        List<ReplicationRows> many = campaign(small("replications=5"), 2);

        assertThat(few).hasSize(2);
        assertThat(many).hasSize(5);
        for (int r = 0; r < few.size(); r++) {
            assertSame(many.get(r), few.get(r));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "optimizer.randomisations=7",
                "optimizer.polish=false",
                "optimizer.start=random",
                "optimizer.maxIterations=1",
                "optimizer.candidateCuts=[2, 5]",
                "server.discipline=fifo",
                "barrier.rule=async",
                "horizon.rounds=5"
            })
    void whatDecidesAndPlaysDoesNotMoveTheChannel(String override) {
        List<PlannedFrame> before = PlayedRun.play(small(), 0).frames();
        List<PlannedFrame> after = PlayedRun.play(small(override), 0).frames();

        int common = Math.min(before.size(), after.size());
        assertThat(common).isGreaterThan(3);
        for (int f = 0; f < common; f++) {
            assertThat(after.get(f).context().channel())
                    .usingRecursiveComparison(PlayedRun.TO_THE_BIT)
                    .isEqualTo(before.get(f).context().channel());
        }
    }
}
