package io.splitwave.network.channel;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
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

/** A product of 100 x N by N x columns, 800 N columns operations; their number over the time is the rate. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {
    @Param({"32", "128"})
    public int elements;

    @Param({"32", "128"})
    public int columns;

    private ComplexMatrix left;
    private ComplexMatrix right;

    @Setup
    public void draw() {
        left = RandomChannels.matrix(100, elements, TestStreams.seeded(1));
        right = RandomChannels.matrix(elements, columns, TestStreams.seeded(2));
    }

    @Benchmark
    public ComplexMatrix times() {
        return left.times(right);
    }
}
