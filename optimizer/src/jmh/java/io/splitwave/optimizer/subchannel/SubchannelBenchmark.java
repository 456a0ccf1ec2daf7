package io.splitwave.optimizer.subchannel;

import java.util.Arrays;
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
 * One iteration of SFLAM decided, 1 to 32 bits, over 20 draws of the study's set in turn, each subchannel as wide as there; ms per
 * decision on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SubchannelBenchmark {
    @Param({"sflam-opt", "sflam-bcd", "greedy"})
    public String scheme;

    /** UDs x subchannels. */
    @Param({"12x6", "50x20", "500x200"})
    public String size;

    @Param({"1", "2"})
    public double deadlineS;

    private final SubchannelInstance[] instances = new SubchannelInstance[20];
    private SubchannelScheme made;
    private int next;

    @Setup
    public void setup() {
        int[] sizes = Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
        for (int i = 0; i < instances.length; i++) {
            instances[i] = Worlds.study(i, sizes[0], sizes[1], 20e6 / 6, deadlineS);
        }
        made = SubchannelSchemes.entries().stream()
                .filter(entry -> entry.name().equals(scheme))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new SubchannelSchemeSettings(8, () -> 0.5));
    }

    @Benchmark
    public SubchannelDecision decide() {
        next = (next + 1) % instances.length;
        return made.decide(instances[next]);
    }
}
