package io.splitwave.kernel.time;

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
 * Events per microsecond in the hold model, our list and SSJ's. With {@code -t 2} each thread has a model of its own;
 * {@code -prof gc} counts the bytes allocated per event.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class HoldBenchmark {
    private static final int EVENTS = 10_000;

    /** The event list. */
    @Param({"LADDER", "SPLAY", "REDBLACK"})
    public String list;

    /** Events pending at any time. */
    @Param({"100", "10000", "1000000"})
    public int pending;

    /** How far ahead events are scheduled. */
    @Param({"EXPONENTIAL", "BIMODAL", "SLOTTED"})
    public String increments;

    /** Priorities that are mixed; 1000 and slotted increments make ties that must be sorted. */
    @Param("1")
    public int priorities;

    private HoldModel model;

    /** Fills the list and lets each event run a few times. */
    @Setup
    public void setUp() {
        model = new HoldModel(Rival.valueOf(list).open(), pending, Increments.valueOf(increments), priorities);
        model.run(3L * pending);
    }

    /**
     * Takes the first and schedules it again.
     *
     * @return the simulated time
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double hold() {
        return model.run(EVENTS);
    }
}
