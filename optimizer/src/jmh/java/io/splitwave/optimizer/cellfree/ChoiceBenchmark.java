package io.splitwave.optimizer.cellfree;

import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.power.ShortTermMethod;
import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemeSettings;
import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemes;
import io.splitwave.optimizer.cellfree.scheme.LongTermPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** Clusters and cuts of UCSFL for 8 APs and 4 UDs over 4 draws, with their bound, for 6 drops in turn; ms per plan on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class ChoiceBenchmark {
    @Param({"grid", "ls", "sa", "mais"})
    public String scheme;

    private final List<List<CellFreeChannel>> draws = new ArrayList<>();
    private int next;

    @Setup
    public void setup() {
        for (int drop = 0; drop < 6; drop++) {
            Drops drops = new Drops(drop, 8, 4, 4);
            draws.add(Stream.generate(drops::channel).limit(4).toList());
        }
    }

    @Benchmark
    public LongTermPlan plan() {
        next = (next + 1) % draws.size();
        Random random = new Random(next);
        return CellFreeSchemes.create(
                        scheme,
                        new CellFreeSchemeSettings(
                                ShortTermMethod.EXACT, 800, 60, OptionalInt.empty(), random::nextDouble))
                .plan(Drops.instance(draws.get(next).get(0)), draws.get(next));
    }
}
