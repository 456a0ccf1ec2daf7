package io.splitwave.optimizer.vrsl.phases;

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

/**
 * The two products of phase searches, 100 x N by N x columns and N x 100 by 100 x columns: 800 N columns operations
 * each; their number over the time is the rate.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SplitProductBenchmark {
    private static final int USER_DEVICES = 100;

    @Param({"32", "128"})
    public int elements;

    @Param({"32", "128"})
    public int columns;

    private SplitMatrix h;
    private SplitMatrix g;
    private SplitMatrix amplitude;
    private SplitMatrix weighted;
    private SplitMatrix back;

    @Setup
    public void draw() {
        h = SplitMatrices.random(USER_DEVICES, elements, 1);
        g = SplitMatrices.random(elements, columns, 2);
        amplitude = new SplitMatrix(USER_DEVICES, columns);
        weighted = SplitMatrices.random(USER_DEVICES, columns, 3);
        back = new SplitMatrix(elements, columns);
    }

    @Benchmark
    public double[][] product() {
        amplitude.clear();
        amplitude.addProduct(h, g);
        return amplitude.re;
    }

    @Benchmark
    public double[][] transposedProduct() {
        back.clear();
        back.addTransposedProduct(h, weighted);
        return back.re;
    }
}
