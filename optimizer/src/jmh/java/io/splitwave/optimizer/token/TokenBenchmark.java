package io.splitwave.optimizer.token;

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

/** One decision about 196 tokens of each UD, over 20 draws of the study's set in turn; ms per decision on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TokenBenchmark {
    @Param({"tokens-opt"})
    public String scheme;

    @Param({"20"})
    public int uds;

    @Param({"0.5", "1.5", "2.5"})
    public double concentration;

    @Param({"1", "64"})
    public int tokensMin;

    @Param({"0", "1"})
    public double overheadS;

    private final TokenInstance[] instances = new TokenInstance[20];
    private TokenScheme made;
    private int next;

    @Setup
    public void setup() {
        for (int i = 0; i < instances.length; i++) {
            instances[i] = StudyInstances.drawn(i, uds, concentration, tokensMin, overheadS);
        }
        made = TokenSchemes.entries().stream()
                .filter(entry -> entry.name().equals(scheme))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new TokenSchemeSettings(64, () -> 0.5));
    }

    @Benchmark
    public TokenDecision decide() {
        next = (next + 1) % instances.length;
        return made.decide(instances[next]);
    }
}
