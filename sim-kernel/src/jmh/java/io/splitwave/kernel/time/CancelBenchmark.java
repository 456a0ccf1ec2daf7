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
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * Cancelling and arming again, per microsecond: an event that repeats cancels some other, which may be any, and schedules
 * it at another time, as rates that change do with completions. Among ties all pending events are at one instant.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class CancelBenchmark {
    private static final int EVENTS = 1000;

    /** The event list. */
    @Param({"LADDER", "SPLAY"})
    public String list;

    /** Events pending at any time. */
    @Param({"10000"})
    public int pending;

    /** Whether the others are spread over time or all at one instant. */
    @Param({"SPREAD", "TIES"})
    public String times;

    private final double[] increments = Increments.EXPONENTIAL.table();
    private Simulator simulator;
    private Event[] others;
    private int draw;
    private int victim;
    private int left;

    private final class Other extends Event {
        Other() {
            super(simulator);
        }

        @Override
        public void actions() {
            schedule(ahead());
        }
    }

    private final class Canceller extends Event {
        Canceller() {
            super(simulator);
        }

        @Override
        public void actions() {
            victim = (int) ((victim + 7919L) % others.length);
            others[victim].cancel();
            others[victim].schedule(ahead());
            if (--left == 0) {
                simulator.stop();
            }
            schedule(1e-9);
        }
    }

    private double ahead() {
        return times.equals("TIES") ? 1e6 - simulator.time() : 1 + increments[draw++ & Increments.COUNT - 1];
    }

    /** Fills the list. */
    @Setup
    public void setUp() {
        simulator = new Simulator(Rival.valueOf(list).open());
        others = new Event[pending];
        for (int i = 0; i < pending; i++) {
            others[i] = new Other();
            others[i].schedule(ahead());
        }
        new Canceller().schedule(0);
    }

    /** Cancels an event and schedules it again. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void cancelAndRearm() {
        left = EVENTS;
        simulator.start();
    }
}
