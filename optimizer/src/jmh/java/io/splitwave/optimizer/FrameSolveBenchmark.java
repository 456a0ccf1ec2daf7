package io.splitwave.optimizer;

import io.splitwave.optimizer.scheme.SchemeOptions;
import io.splitwave.optimizer.scheme.SchemeRegistry;
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

/** One frame decided, K = 100, N = N_AP = 32, over 20 channels in turn; frames per second on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class FrameSolveBenchmark {
    @Param({"ao", "direct", "dual", "random-phase", "no-dt", "power-saving", "ga", "admm"})
    public String scheme;

    private final FrameContext[] frames = new FrameContext[20];
    private Scheme made;
    private int next;

    @Setup
    public void setup() {
        for (int i = 0; i < frames.length; i++) {
            frames[i] = PaperFrame.standard(i + 1);
            if (scheme.equals("power-saving")) {
                frames[i] = frames[i].withBudgets(PaperFrame.withDeadline(0.25));
            }
        }
        made = new SchemeRegistry().create(scheme, SchemeOptions.standard(), TestStreams.of(1, "benchmark"));
    }

    @Benchmark
    public SchemeResult decide() {
        next = (next + 1) % frames.length;
        return made.decide(frames[next]);
    }
}
