package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
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
import umontreal.ssj.rng.RandomStream;

/** Phases for the delay from those of block 4, K = 100, N_AP = 32, every cut 4, over 5 channels in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PhaseSearchBenchmark {
    private static final int FRAMES = 5;

    @Param({"32", "128"})
    public int elements;

    private final PhaseShifts[] starts = new PhaseShifts[FRAMES];
    private final PhaseShifts[] ends = new PhaseShifts[FRAMES];
    private final PhaseSearch[] searches = new PhaseSearch[FRAMES];
    private final DelayRelaxation[] relaxations = new DelayRelaxation[FRAMES];
    private final DiscretePhases[] twoBits = new DiscretePhases[FRAMES];
    private DelayOfPhases objective;
    private double[] theta;
    private double[] gradient;
    private RandomStream stream;
    private int next;

    @Setup
    public void setup() {
        stream = TestStreams.of(1, "benchmark");
        int[] cut = new int[100];
        Arrays.fill(cut, 4);
        for (int i = 0; i < FRAMES; i++) {
            FrameContext frame = PaperFrame.of(i + 1, 100, elements, 32, 12, false, false);
            starts[i] = new PhaseBlock(1e-6, 50, true, stream)
                    .solve(frame.channel())
                    .phases();
            searches[i] = new PhaseSearch(frame, cut, 1e-6);
            ends[i] = searches[i].from(starts[i]);
            relaxations[i] = new DelayRelaxation(frame, cut, 1e-6);
            twoBits[i] = new DiscretePhases(frame, cut, 2);
            objective = new DelayOfPhases(frame, cut);
        }
        theta = starts[0].copyRad();
        gradient = new double[elements];
    }

    /** One question of the search: delay, powers and gradient at some phases. */
    @Benchmark
    public double evaluate() {
        next = (next + 1) % elements;
        theta[next] += 0.01;
        return objective.at(theta, gradient);
    }

    @Benchmark
    public PhaseShifts search() {
        next = (next + 1) % FRAMES;
        return searches[next].from(starts[next]);
    }

    @Benchmark
    public double bound() {
        next = (next + 1) % FRAMES;
        return relaxations[next].lowerBoundS(ends[next]);
    }

    @Benchmark
    public PhaseShifts twoBits() {
        next = (next + 1) % FRAMES;
        return twoBits[next].near(ends[next], stream);
    }
}
