package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * The pattern of a run: K members in flight, every rate changes in every frame. The score is frames per
 * second; {@code stageEnds} plays rounds of four short stages instead, so that every frame is full of completions.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RoundPlayerBenchmark {
    private static final int FRAMES = 100;
    private static final double FRAME_S = 0.05;

    /** Members in flight. */
    @Param({"100", "10000"})
    public int members;

    /** What serves the third of four stages; the others are dedicated. */
    @Param({"dedicated", "fifo", "sharing"})
    public String server;

    private List<Resource> resources;
    private RoundPlan longStages;
    private RoundPlan shortStages;
    private RoundPlan firstLeg;
    private RoundPlan secondLeg;
    private double[] factor;

    /** Counted with the score. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counts {
        /** Stages in flight at frame boundaries, each moved on and asked for its rate. */
        public long stageFrames;

        /** Stages that ended. */
        public long stageEnds;

        /** Stages whose start was reported. */
        public long stageStarts;
    }

    /** Makes the plans and a table of rate factors around 1. */
    @Setup
    public void setUp() {
        Discipline discipline = new Discipline.Dedicated();
        if (server.equals("fifo")) {
            discipline = new Discipline.Fifo(members);
        } else if (server.equals("sharing")) {
            discipline = new Discipline.ProcessorSharing(members / 2);
        }
        resources = List.of(new Resource("own", new Discipline.Dedicated()), new Resource("server", discipline));
        longStages = plan(0, 1, 1e9, false);
        shortStages = plan(0, 4, 0.4 * FRAME_S, false);
        firstLeg = plan(0, 2, 0.4 * FRAME_S, true);
        secondLeg = plan(2, 4, 0.4 * FRAME_S, false);
        factor = new double[1009];
        for (int i = 0; i < factor.length; i++) {
            factor[i] = 0.5 + (i * 571 % factor.length) / (double) factor.length;
        }
    }

    private RoundPlan plan(int from, int to, double work, boolean continues) {
        int stages = to - from;
        List<Chain> chains = new ArrayList<>();
        Map<Integer, Integer> arrivals = new HashMap<>();
        for (int member = 0; member < members; member++) {
            Stage[] chain = new Stage[stages];
            for (int s = 0; s < stages; s++) {
                int number = from + s;
                chain[s] = Stage.of("s" + number, stages == 1 || number == 2 ? 1 : 0, work, WorkUnit.BIT);
            }
            arrivals.put(member, stages - 1);
            chains.add(Chain.linear(member, chain));
        }
        return new RoundPlan(chains, List.of(new Barrier("all", arrivals, new BarrierRule.All())), continues);
    }

    /**
     * Frames in which every stage in flight gets a new rate and none ends.
     *
     * @param counts stage-frames per second
     * @return how the run ended
     */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public RunEnd changingRates(Counts counts) {
        counts.stageFrames += (long) members * FRAMES;
        return play(longStages, new Ends(counts));
    }

    /**
     * Frames full of completions, starts and barriers.
     *
     * @param counts stage ends per second
     * @return how the run ended
     */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public RunEnd stageEnds(Counts counts) {
        return play(shortStages, new Ends(counts));
    }

    /**
     * The same, with an observer that hears of starts as well.
     *
     * @param counts stage ends per second
     * @return how the run ended
     */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public RunEnd stageEndsAndStarts(Counts counts) {
        return play(shortStages, new StartsAndEnds(counts));
    }

    /**
     * The same stages as {@link #stageEnds}, in rounds of two legs.
     *
     * @param counts stage ends per second
     * @return how the run ended
     */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public RunEnd stageEndsInLegs(Counts counts) {
        return play(firstLeg, new Ends(counts));
    }

    private RunEnd play(RoundPlan plan, Observer observer) {
        Clock clock = new Clock();
        RateSource rates = new RateSource() {
            @Override
            public double ratePerS(int member, Stage stage) {
                return factor[(int) ((member + 7 * clock.frame) % factor.length)];
            }

            @Override
            public double powerW(int member, Stage stage) {
                return 0.1;
            }
        };
        return new RoundPlayer(new Horizon(FRAME_S, FRAMES, FRAMES))
                .play(resources, 1, rates, clock, new Rounds(plan), observer);
    }

    private final class Rounds implements RoundSource {
        private final RoundPlan first;

        Rounds(RoundPlan first) {
            this.first = first;
        }

        @Override
        public Optional<RoundPlan> next(int cohort, int round, double timeS) {
            return Optional.of(first);
        }

        @Override
        public RoundPlan nextLeg(int cohort, int round, int leg, RoundSoFar soFar, double timeS) {
            return secondLeg;
        }
    }

    private record Ends(Counts counts) implements Observer {
        @Override
        public void stageEnded(StageEnded fact) {
            counts.stageEnds++;
        }
    }

    private record StartsAndEnds(Counts counts) implements Observer {
        @Override
        public boolean wantsStageStarts() {
            return true;
        }

        @Override
        public void stageStarted(StageStarted fact) {
            counts.stageStarts++;
        }

        @Override
        public void stageEnded(StageEnded fact) {
            counts.stageEnds++;
        }
    }

    private static final class Clock implements FrameProcess {
        private long frame;

        @Override
        public void boundary(long now, double startS) {
            frame = now;
        }

        @Override
        public void decide(long now, double startS) {
            // rates depend on the frame only
        }
    }
}
