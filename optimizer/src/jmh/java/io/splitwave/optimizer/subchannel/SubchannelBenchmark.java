package io.splitwave.optimizer.subchannel;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
            instances[i] = drawn(new Random(i), sizes[0], sizes[1]);
        }
        made = SubchannelSchemes.entries().stream()
                .filter(entry -> entry.name().equals(scheme))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new SubchannelSchemeSettings(8, () -> 0.5));
    }

    private SubchannelInstance drawn(Random random, int users, int subchannels) {
        double cycles = 128 * 49 * 768 * 3072.0 / 32;
        double[][] gain = new double[users][subchannels];
        double[] computeS = new double[users];
        double[] computeJ = new double[users];
        for (int n = 0; n < users; n++) {
            double hz = (1 + random.nextDouble()) * 1e9;
            computeS[n] = cycles / hz;
            computeJ[n] = 3e-28 * hz * hz * cycles;
            double mean = 1e-3 * Math.pow(50 + 350 * random.nextDouble(), -3);
            for (int m = 0; m < subchannels; m++) {
                gain[n][m] = mean * -Math.log(1 - random.nextDouble());
            }
        }
        double[] accuracy = IntStream.rangeClosed(1, 32)
                .mapToDouble(q -> 0.55 * (1 - Math.exp(-0.55 * q)) + 0.35)
                .toArray();
        return new SubchannelInstance(
                20e6 / 6,
                3.981e-21,
                gain,
                128 * 49 * 768 * 32,
                computeS,
                computeJ,
                0.05,
                deadlineS,
                0.01,
                0.2,
                1,
                32,
                accuracy);
    }

    @Benchmark
    public SubchannelDecision decide() {
        next = (next + 1) % instances.length;
        return made.decide(instances[next]);
    }
}
