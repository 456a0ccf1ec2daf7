package io.splitwave.optimizer.partition;

import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.learning.estimate.GoodputEstimator;
import io.splitwave.learning.estimate.LinkTrace;
import io.splitwave.learning.estimate.LstmSettings;
import io.splitwave.learning.estimate.TraceSplit;
import java.util.List;
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

/** One step of a link, an estimate and a decision; requests per second on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PartitionBenchmark {
    @Param({"last", "log-quantile", "lstm"})
    public String estimator;

    private final PartitionInstance instance = Worlds.study(new PartitionWeights(.34, .33, .33));
    private final PartitionPolicy policy = PartitionPolicies.create("pso", Worlds.names(instance));
    private double[][] kpm;
    private double[] goodputBps;
    private GoodputEstimator made;
    private int next;

    @Setup
    public void setup() {
        List<LinkTrace> traces = StudyLinks.traces(1, true).subList(0, 9);
        kpm = traces.get(8).kpm();
        goodputBps = traces.get(8).goodputBps();
        EstimatorSettings settings =
                new EstimatorSettings(30, 5, true, .3, 1e-3, .3, 1e4, new LstmSettings(124, 1, 8, 2e-3, 5, 1));
        made = Estimators.named(estimator)
                .learn(TraceSplit.first(traces, 8).training(), settings)
                .start();
    }

    @Benchmark
    public PartitionDecision decide() {
        next = (next + 1) % kpm.length;
        made.observe(kpm[next], goodputBps[next]);
        return policy.decide(instance, made.estimateBps());
    }
}
