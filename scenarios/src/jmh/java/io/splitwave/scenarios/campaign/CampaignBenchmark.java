package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.RowSink;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of a replication among many: {@code quickstart} with 20 rounds, or one UD with one round. {@code played} is the
 * replication alone; what {@code handedOnByOneThread} takes beyond it is the harness, whose rows are dropped, and its
 * ratio to {@code handedOnByTwoThreads} is what a second thread is worth to playing. {@code recorded} has tables, summary
 * and timeline besides, which one more thread writes whatever the number of those that play: opening and writing
 * tables, some tenths of a second once a run of 200 replications, is in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 8, time = 4)
public class CampaignBenchmark {
    private static final int REPLICATIONS = 200;

    @Param({"20 rounds", "1 UD, 1 round"})
    private String length;

    private Scenario scenario;
    private Simulation simulation;
    private Path folder;

    @Setup
    public void load() throws IOException {
        List<String> settings = length.startsWith("20")
                ? List.of("horizon.rounds=20")
                : List.of(
                        "horizon.rounds=1",
                        "frame.length=4 s",
                        "ud.count=1",
                        "irs.elements=1",
                        "accessPoint.antennas=1",
                        "optimizer.scheme=full-local");
        scenario = ScenarioLoader.load(
                "quickstart",
                Stream.concat(settings.stream(), Stream.of("replications=" + REPLICATIONS))
                        .map(ScenarioOverride::parse)
                        .toList());
        simulation = Simulation.of(scenario);
        folder = Files.createTempDirectory("campaign");
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public void played() {
        for (int r = 0; r < REPLICATIONS; r++) {
            new Replication(simulation, r, Optional.empty(), rounds -> {}).play(RowSink.NONE);
        }
    }

    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public int handedOnByOneThread() {
        return new Campaign(scenario, 1, silent()).play(RowSink.NONE);
    }

    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public int handedOnByTwoThreads() {
        return new Campaign(scenario, 2, silent()).play(RowSink.NONE);
    }

    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public RunSummary recordedWithOneThread() {
        return recorded(1);
    }

    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public RunSummary recordedWithTwoThreads() {
        return recorded(2);
    }

    private static Progress silent() {
        return Progress.on(true, Workload.of(1, 1), new PrintWriter(Writer.nullWriter()));
    }

    private RunSummary recorded(int threads) {
        RunRequest request = new RunRequest(scenario, Shard.WHOLE, List.of(), TraceLimit.NONE, Optional.empty());
        try (RunRecorder recorder = new RunRecorder(ResultFolder.create(folder, true), request)) {
            new Campaign(scenario, threads, silent()).play(recorder);
            return recorder.finish();
        }
    }
}
