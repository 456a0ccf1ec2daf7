package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A step of split training with a batch of 16 digits, cut in the middle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SplitStepBenchmark {
    /** Name of the network. */
    @Param({"cnn", "mlp", "vit-digits"})
    public String network;

    private Side device;
    private Side server;
    private SplitStep step;
    private BatchCycle batches;

    /** Brings weights into native memory. */
    @Setup
    public void open() {
        Network layers = new Network(KnownNetworks.named(network).orElseThrow());
        RandomStreams streams = new RandomStreams(1);
        Weights weights = layers.draw(streams.stream("weights", 0));
        device = new Side(layers, 0, 2, weights);
        server = new Side(layers, 2, layers.lastCut(), weights);
        step = new SplitStep(Digits.load(), 0.01);
        batches = new BatchCycle(IntStream.range(0, 1437).toArray(), 16, streams.stream("batches", 0));
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        device.close();
        server.close();
    }

    /** One step. */
    @Benchmark
    public double step() {
        return step.train(device, server, 2, Crossing.UNCHANGED, batches.next());
    }
}
