package io.splitwave.optimizer.vrsl;

import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.scheme.InitialPoint;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.optimizer.vrsl.scheme.VrslOptions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One frame decided, N_AP = 32, over 20 channels in turn; frames per second on one core. K = 100 and N = 32 unless said
 * otherwise: {@code -p elements=128}; the twin budget goes with K.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class FrameSolveBenchmark {
    @Param({"ao", "direct", "dual", "random-phase", "no-dt", "power-saving", "ga", "admm", "makespan"})
    public String scheme;

    @Param({"100"})
    public int devices;

    @Param({"32"})
    public int elements;

    /** 0 for phases of any value. */
    @Param({"0"})
    public int phaseBits;

    private final FrameContext[] frames = new FrameContext[20];
    private Scheme made;
    private int next;

    @Setup
    public void setup() {
        for (int i = 0; i < frames.length; i++) {
            frames[i] = PaperFrame.of(i + 1, devices, elements, 32, 12, false, false)
                    .withBudgets(PaperFrame.budgets(
                            3e10 * devices, 0.1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
            if (scheme.equals("power-saving")) {
                frames[i] = frames[i].withBudgets(PaperFrame.withDeadline(0.25));
            }
        }
        Options standard =
                Options.defaults(new SchemeRegistry().options()).with(VrslOptions.START, InitialPoint.ALL_LOCAL);
        made = new SchemeRegistry()
                .create(
                        scheme,
                        phaseBits > 0 ? standard.with(VrslOptions.PHASE_BITS, phaseBits) : standard,
                        TestStreams.of(1, "benchmark"));
    }

    @Benchmark
    public SchemeResult decide() {
        next = (next + 1) % frames.length;
        return made.decide(frames[next]);
    }
}
