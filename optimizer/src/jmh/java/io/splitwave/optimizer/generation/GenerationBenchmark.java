package io.splitwave.optimizer.generation;

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
 * One round of GenFV decided, 20 UDs and 100 subcarriers, over 20 draws of the study's set in turn; ms per decision on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GenerationBenchmark {
    @Param({"genfv-opt", "genfv-bcd"})
    public String scheme;

    @Param
    public NoiseBand band;

    /** Whether what is left for the upload is 0.02 to 0.3 J, so that the power must be searched. */
    @Param({"false", "true"})
    public boolean shortOfEnergy;

    private final GenerationInstance[] instances = new GenerationInstance[20];
    private GenerationScheme made;
    private int next;

    @Setup
    public void setup() {
        for (int i = 0; i < instances.length; i++) {
            instances[i] = shortOfEnergy ? Worlds.shortOfEnergy(i, 20, 100, band) : Worlds.study(i, 20, 100, band);
        }
        made = Worlds.scheme(scheme);
    }

    @Benchmark
    public GenerationDecision decide() {
        next = (next + 1) % instances.length;
        return made.decide(instances[next]);
    }
}
