package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** Frames a second of a whole replication of the preset {@code paper}: channel, decision, events, rows; no files. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReplicationBenchmark {
    private static final int FRAMES = 100;

    @Param({"ao", "no-dt", "random-phase", "full-local"})
    private String scheme;

    private Scenario scenario;

    @Setup
    public void load() {
        scenario = ScenarioLoader.load(
                "paper",
                List.of(
                        ScenarioOverride.parse("optimizer.scheme=" + scheme),
                        ScenarioOverride.parse("horizon.rounds=1000"),
                        ScenarioOverride.parse("horizon.frames=" + FRAMES)));
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public boolean frames() {
        return new Replication(Simulation.of(scenario), 0, Optional.empty(), rounds -> {}).play(RowSink.NONE);
    }
}
