package io.splitwave.optimizer.sfl;

import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.network.rate.SharedBand;
import io.splitwave.optimizer.sfl.adaptive.AdaptiveSchemes;
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

/** One round of ASFL decided, nine cuts of ResNet-18, over 20 draws of the study's set in turn; ms per decision on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AsflBenchmark {
    @Param({"asfl-opt"})
    public String scheme;

    @Param({"10", "100", "1000"})
    public int devices;

    @Param({"FULL_BAND", "SHARE"})
    public SharedBand.NoiseOf noise;

    private final RoundState[] rounds = new RoundState[20];
    private RoundScheme made;
    private int next;

    @Setup
    public void setup() {
        TrainingProfile profile = TrainingProfile.of(
                KnownNetworks.named("resnet18-cifar").orElseThrow(), BackwardWork.TWICE_FORWARD, SentBits.plain(32));
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = drawn(new Random(i), profile);
        }
        made = RoundSchemes.only(AdaptiveSchemes.entries()).create(scheme, new RoundSchemeSettings(1, () -> 0.5));
    }

    private RoundState drawn(Random random, TrainingProfile profile) {
        double[] gain = new double[devices];
        double[] maxHz = new double[devices];
        double[] budgetJ = new double[devices];
        for (int ud = 0; ud < devices; ud++) {
            gain[ud] = 1e-3 * Math.pow(50 + 350 * random.nextDouble(), -3) * -Math.log(1 - random.nextDouble());
            maxHz[ud] = (0.6 + 1.9 * random.nextDouble()) * 1e9;
            budgetJ[ud] = 3 + 9 * random.nextDouble();
        }
        int[] samples = new int[devices];
        Arrays.fill(samples, 256);
        double[] powerW = new double[devices];
        Arrays.fill(powerW, 0.2);
        double[] standingS = new double[devices];
        Arrays.fill(standingS, Double.POSITIVE_INFINITY);
        double widthHz = 2e6 * devices;
        Facilities facilities = new Facilities(
                new SharedBand(widthHz, 3.981e-21 * widthHz, noise),
                1,
                Downlink.FULL_BAND,
                16,
                0.5e-28,
                50e9 * 64 / 10,
                false,
                50e9 * 64);
        RoundLimits limits = new RoundLimits(IntStream.rangeClosed(1, 9).toArray(), 0.01, 0.3e9, budgetJ, standingS);
        return new RoundState(
                IntStream.range(0, devices).toArray(),
                gain,
                powerW,
                maxHz,
                new RoundLoad(profile, samples, 1),
                facilities,
                limits);
    }

    @Benchmark
    public RoundDecision decide() {
        next = (next + 1) % rounds.length;
        return made.decide(rounds[next]);
    }
}
