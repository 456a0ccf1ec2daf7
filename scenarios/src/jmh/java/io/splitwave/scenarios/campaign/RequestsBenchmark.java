package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.RowSink;
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

/**
 * Requests a second of a whole replication of the preset {@code adaptive-5g}: links, estimates, decisions, events, rows; no
 * files.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RequestsBenchmark {
    private static final int REQUESTS = 20_000;

    @Param({"ewma", "log-quantile"})
    private String estimator;

    /** Mean time between two requests of a UD: with fewer requests a step of the link is shared by fewer. */
    @Param({"0.5 s", "0.25 s"})
    private String interval;

    private Simulation simulation;

    @Setup
    public void load() {
        simulation = Simulation.of(ScenarioLoader.load(
                "adaptive-5g",
                List.of(
                        ScenarioOverride.parse("estimator.kind=" + estimator),
                        ScenarioOverride.parse("requests.interval=" + interval),
                        ScenarioOverride.parse("horizon.rounds=" + REQUESTS))));
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public boolean requests() {
        return new Replication(simulation, 0, Optional.empty(), rounds -> {}).play(RowSink.NONE);
    }
}
