package io.splitwave.optimizer.cellfree;

import io.splitwave.network.cellfree.Association;
import io.splitwave.optimizer.cellfree.power.ShortTerm;
import io.splitwave.optimizer.cellfree.power.ShortTermMethod;
import io.splitwave.optimizer.cellfree.power.ShortTermSolution;
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

/** Powers and beams of a round of UCSFL with their bounds, over 10 drops in turn; ms per round on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ShortTermBenchmark {
    /** APs x UDs x size of a cluster. */
    @Param({"8x4x6", "40x20x12"})
    public String size;

    @Param({"EXACT", "TRANSFORM", "LAGRANGE"})
    public ShortTermMethod method;

    private final CellFreeInstance[] instances = new CellFreeInstance[10];
    private final Association[] associations = new Association[10];
    private int[] cut;
    private int next;

    @Setup
    public void setup() {
        String[] part = size.split("x");
        int uds = Integer.parseInt(part[1]);
        cut = Drops.cuts(uds);
        for (int i = 0; i < instances.length; i++) {
            Drops drops = new Drops(i, Integer.parseInt(part[0]), uds, 4);
            instances[i] = Drops.instance(drops.channel());
            associations[i] = drops.strongest(Integer.parseInt(part[2]));
        }
    }

    @Benchmark
    public ShortTermSolution solve() {
        next = (next + 1) % instances.length;
        return ShortTerm.solve(instances[next], associations[next], cut, method);
    }
}
