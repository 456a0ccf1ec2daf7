package io.splitwave.kernel.time;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * The pattern of a run, frames per millisecond: a boundary schedules the next boundary and one completion of each member
 * somewhere in the frame, every tenth at its very end; each completion schedules a start at the same instant.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class FrameBenchmark {
    /** The event list. */
    @Param({"LADDER", "SPLAY", "REDBLACK"})
    public String list;

    /** Members, each with one completion and one start in a frame. */
    @Param({"100", "10000"})
    public int members;

    private final double[] increments = Increments.EXPONENTIAL.table();
    private Simulator simulator;
    private int draw;
    private Completion[] completions;

    private final class Start extends Event {
        Start() {
            super(simulator);
            priority = Order.START.ordinal() * 0x1p31;
        }

        @Override
        public void actions() {
            // the member begins something that ends in a later frame
        }
    }

    private final class Completion extends Event {
        private final Start start = new Start();

        Completion(int member) {
            super(simulator);
            priority = member;
        }

        @Override
        public void actions() {
            start.schedule(0);
        }
    }

    private final class Boundary extends Event {
        Boundary() {
            super(simulator);
            priority = Order.FRAME_BOUNDARY.ordinal() * 0x1p31;
        }

        @Override
        public void actions() {
            simulator.stop();
            for (int member = 0; member < members; member++) {
                double ahead = increments[draw++ & Increments.COUNT - 1];
                completions[member].schedule(member % 10 == 0 ? 1 : ahead - Math.floor(ahead));
            }
            schedule(1);
        }
    }

    /** Schedules the first boundary. */
    @Setup
    public void setUp() {
        simulator = new Simulator(Rival.valueOf(list).open());
        completions = new Completion[members];
        for (int member = 0; member < members; member++) {
            completions[member] = new Completion(member);
        }
        new Boundary().schedule(0);
    }

    /** Plays from one boundary to the next. */
    @Benchmark
    public void frame() {
        simulator.start();
    }
}
