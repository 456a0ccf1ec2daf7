package io.splitwave.kernel.time;

import io.splitwave.kernel.play.RoundPlayerBenchmark;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How many times as fast as a reference something is. Both run in turns in one process, and a ratio is the median over the turns
 * of processor times for one operation, so that what else the machine does meets both. Prints one ratio a line: name, tab, value.
 * To compare something more, add a line to {@link #ratios}, and its value to {@code speed-ratios.tsv}.
 */
public final class SpeedRatios {
    private static final int WARM_UP_TURNS = 20;
    private static final int TURNS = 31;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Two that are compared; each works for some milliseconds and answers how many operations it has done. */
    private record Ratio(String name, LongSupplier ours, LongSupplier reference) {
        double median() {
            double[] turns = new double[TURNS];
            for (int turn = -WARM_UP_TURNS; turn < TURNS; turn++) {
                double our = timePerOperation(ours);
                double others = timePerOperation(reference);
                if (turn >= 0) {
                    turns[turn] = others / our;
                }
            }
            Arrays.sort(turns);
            return turns[TURNS / 2];
        }

        private static double timePerOperation(LongSupplier work) {
            long start = THREADS.getCurrentThreadCpuTime();
            long operations = work.getAsLong();
            return (THREADS.getCurrentThreadCpuTime() - start) / (double) operations;
        }
    }

    private SpeedRatios() {}

    private static List<Ratio> ratios() {
        return List.of(
                eventLists(100, Increments.EXPONENTIAL, 100_000),
                eventLists(100_000, Increments.EXPONENTIAL, 30_000),
                eventLists(100_000, Increments.SLOTTED, 100_000),
                new Ratio(
                        "stage end, of an event",
                        stageEnds(),
                        hold(Rival.LADDER, 100, Increments.EXPONENTIAL, 200_000)));
    }

    private static Ratio eventLists(int pending, Increments increments, long events) {
        return new Ratio(
                pending + " pending, " + increments.name().toLowerCase(Locale.ROOT) + ", of a red-black tree",
                hold(Rival.LADDER, pending, increments, events),
                hold(Rival.REDBLACK, pending, increments, events));
    }

    private static LongSupplier hold(Rival list, int pending, Increments increments, long events) {
        HoldModel model = new HoldModel(list.open(), pending, increments, 1);
        model.run(2L * pending);
        return () -> {
            model.run(events);
            return events;
        };
    }

    private static LongSupplier stageEnds() {
        RoundPlayerBenchmark rounds = new RoundPlayerBenchmark();
        rounds.members = 100;
        rounds.server = "dedicated";
        rounds.setUp();
        return () -> {
            RoundPlayerBenchmark.Counts counts = new RoundPlayerBenchmark.Counts();
            rounds.stageEnds(counts);
            return counts.stageEnds;
        };
    }

    /**
     * Measures and prints all ratios.
     *
     * @param args none
     */
    public static void main(String[] args) {
        for (Ratio ratio : ratios()) {
            System.out.printf(Locale.ROOT, "%s\t%.3f%n", ratio.name(), ratio.median());
        }
    }
}
