package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Plays rounds from a file, for comparison with other simulators that play the same file. A line is a stage: round, member,
 * 1 if it is served by the server of SLOTS slots and 0 if by the member itself, seconds. The stages of a member follow each other;
 * a round ends when all members have finished, and the next begins then.
 *
 * <p>{@code RecordedRounds FILE ENDS} writes the end of each round to ENDS and prints millions of stage ends per second of
 * processor time, plans included. {@code RecordedRounds make ROUNDS MEMBERS FILE} writes a file: four stages a member, the third
 * on the server, exponential with mean 0.1 s.
 */
public final class RecordedRounds {
    /** Slots of the server. */
    private static final int SLOTS = 2;

    private static final double FRAME_S = 1;
    private static final int WARM_UP_TURNS = 40;
    private static final int TURNS = 15;

    /** Seconds of each stage and where it is served, by round and member. */
    private record Step(int resource, double seconds) {}

    private final List<List<List<Step>>> rounds = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();
    private long stageEnds;

    private RecordedRounds(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            Step step = new Step(Integer.parseInt(cells[2]), Double.parseDouble(cells[3]));
            at(at(rounds, Integer.parseInt(cells[0])), Integer.parseInt(cells[1]))
                    .add(step);
        }
    }

    private static <T> List<T> at(List<List<T>> lists, int index) {
        while (lists.size() <= index) {
            lists.add(new ArrayList<>());
        }
        return lists.get(index);
    }

    private RoundPlan plan(int round) {
        List<List<Step>> members = rounds.get(round);
        List<Chain> chains = new ArrayList<>(members.size());
        Map<Integer, Integer> last = new HashMap<>();
        for (int member = 0; member < members.size(); member++) {
            List<Step> steps = members.get(member);
            Stage[] stages = new Stage[steps.size()];
            for (int i = 0; i < stages.length; i++) {
                Step step = steps.get(i);
                stages[i] = Stage.of(
                        step.resource() == 0 ? "own" : "served", step.resource(), step.seconds(), WorkUnit.FLOP);
            }
            chains.add(Chain.linear(member, stages));
            last.put(member, stages.length - 1);
        }
        return new RoundPlan(chains, List.of(new Barrier("all", last, new BarrierRule.All())));
    }

    private void play() {
        ends.clear();
        List<Resource> resources = List.of(
                new Resource("own", new Discipline.Dedicated()), new Resource("server", new Discipline.Fifo(SLOTS)));
        FrameProcess frames = new FrameProcess() {
            @Override
            public void boundary(long frame, double startS) {
                // no world that changes
            }

            @Override
            public void decide(long frame, double startS) {
                // nothing to decide
            }
        };
        Observer observer = new Observer() {
            @Override
            public void stageEnded(StageEnded fact) {
                stageEnds++;
            }

            @Override
            public void roundEnded(RoundEnded fact) {
                ends.add(fact.endS());
            }
        };
        RateSource rates = new RateSource() {
            @Override
            public double ratePerS(int member, Stage stage) {
                return 1;
            }

            @Override
            public double powerW(int member, Stage stage) {
                return 0;
            }
        };
        new RoundPlayer(new Horizon(FRAME_S, Long.MAX_VALUE, 1000))
                .play(
                        resources,
                        1,
                        rates,
                        frames,
                        (cohort, round, timeS) -> round < rounds.size() ? Optional.of(plan(round)) : Optional.empty(),
                        observer);
    }

    private double millionsPerSecond() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] turns = new double[TURNS];
        for (int turn = -WARM_UP_TURNS; turn < TURNS; turn++) {
            stageEnds = 0;
            long start = threads.getCurrentThreadCpuTime();
            play();
            if (turn >= 0) {
                turns[turn] = 1e3 * stageEnds / (threads.getCurrentThreadCpuTime() - start);
            }
        }
        Arrays.sort(turns);
        return turns[TURNS / 2];
    }

    private static void make(int rounds, int members, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        long state = 88172645463325252L;
        for (int round = 0; round < rounds; round++) {
            for (int member = 0; member < members; member++) {
                for (int stage = 0; stage < 4; stage++) {
                    state ^= state << 13;
                    state ^= state >>> 7;
                    state ^= state << 17;
                    double seconds = -0.1 * Math.log(1 - (state >>> 11) * 0x1p-53);
                    lines.add(round + "\t" + member + "\t" + (stage == 2 ? 1 : 0) + "\t" + seconds);
                }
            }
        }
        Files.write(file, lines);
    }

    /**
     * Plays a file, or makes one.
     *
     * @param args FILE ENDS, or make ROUNDS MEMBERS FILE
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("make")) {
            make(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
            return;
        }
        RecordedRounds recorded = new RecordedRounds(Path.of(args[0]));
        System.out.printf(Locale.ROOT, "%.4f%n", recorded.millionsPerSecond());
        Files.write(
                Path.of(args[1]), recorded.ends.stream().map(String::valueOf).toList());
    }
}
