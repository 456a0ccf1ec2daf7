package io.splitwave.learning.protocol;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Rounds of {@link TrainingRounds}, planned and played. The score is rounds per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TrainingRoundsBenchmark {
    private static final int ROUNDS = 1000;

    /** K. */
    @Param({"8", "100"})
    public int userDevices;

    private TrainingRounds rounds;

    /** Counted with the score. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counts {
        /** Stages that ended. */
        public long stageEnds;
    }

    /** Draws what the rounds cost. */
    @Setup
    public void setUp() {
        rounds = new TrainingRounds(userDevices);
    }

    /**
     * Plans and plays rounds.
     *
     * @param counts stage ends per second
     * @return when each round ended, s
     */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public double[] plannedAndPlayed(Counts counts) {
        long before = rounds.stageEnds;
        double[] endsS = rounds.play(ROUNDS);
        counts.stageEnds += rounds.stageEnds - before;
        return endsS;
    }
}
