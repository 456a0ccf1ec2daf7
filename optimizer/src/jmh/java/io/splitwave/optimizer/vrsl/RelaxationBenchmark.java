package io.splitwave.optimizer.vrsl;

import io.splitwave.optimizer.math.relaxation.CoordinateAscent;
import io.splitwave.optimizer.math.relaxation.GaussianRandomisation;
import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import io.splitwave.optimizer.math.relaxation.LowRankSdp;
import io.splitwave.optimizer.math.relaxation.SdpSolution;
import io.splitwave.optimizer.math.relaxation.UnitModulusVector;
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

/** The relaxation certified to 1e-6, and the way back from it, K = 100, N_AP = 32, over 5 channels in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RelaxationBenchmark {
    @Param({"32", "128", "512"})
    public int elements;

    private final HermitianMatrix[] problems = new HermitianMatrix[5];
    private final SdpSolution[] solutions = new SdpSolution[5];
    private final LowRankSdp solver = new LowRankSdp(1e-6);
    private final GaussianRandomisation randomisation = new GaussianRandomisation(50);
    private RandomStream stream;
    private int next;

    @Setup
    public void setup() {
        stream = TestStreams.of(1, "benchmark");
        for (int i = 0; i < problems.length; i++) {
            problems[i] = RelaxationInstances.of(elements, i + 1);
            solutions[i] = solver.solve(problems[i]);
        }
    }

    @Benchmark
    public SdpSolution relax() {
        next = (next + 1) % problems.length;
        return solver.solve(problems[next]);
    }

    @Benchmark
    public UnitModulusVector randomiseAndPolish() {
        next = (next + 1) % problems.length;
        return CoordinateAscent.polish(problems[next], randomisation.best(problems[next], solutions[next], stream));
    }
}
