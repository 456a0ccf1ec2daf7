package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * How the time of a run grows: preset {@code paper}, scheme {@code ao}, without files. Prints a row of a Markdown table for
 * each axis: seconds at each point, the exponent of a power law fitted through all of them (least squares in logarithms)
 * and that between the last two points.
 *
 * <p>{@code ScalingStudy TURNS}: processor time of one thread, the median of so many measurements of each point, after as
 * many to warm up. {@code ScalingStudy TURNS threads}: wall time of many replications on one to all cores, which says
 * something on an idle machine only.
 */
final class ScalingStudy {
    private static final int FRAMES = 20;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 20;

    /** About how long so many rounds last, s. */
    private static final double ROUNDS_S = 5.4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScalingStudy() {}

    public static void main(String[] args) {
        int turns = Integer.parseInt(args[0]);
        medianS(WARM_UP, scenario(FRAMES));
        if (args.length > 1) {
            int[] threads = IntStream.rangeClosed(1, Runtime.getRuntime().availableProcessors())
                    .toArray();
            row("threads, 1000 replications of quickstart", threads, count -> wallS(turns, "quickstart", 1000, count));
            row("threads, 40 replications of paper", threads, count -> wallS(turns, "paper", 40, count));
            return;
        }
        row("K, UDs", new int[] {100, 300, 1000, 3000, 10_000}, count -> medianS(turns, ofDevices(count)));
        row("N = N_AP, elements and antennas", new int[] {16, 32, 64, 128}, count -> medianS(turns, ofElements(count)));
        row("frames, and with them rounds", new int[] {20, 40, 80, 160}, count -> medianS(turns, scenario(count)));
        row("frames, for the same rounds", new int[] {20, 40, 80, 160}, count -> medianS(turns, ofSameRounds(count)));
        row("rounds, in one frame", new int[] {20, 40, 80, 160, 320}, count -> medianS(turns, ofOneFrame(count)));
        row("replications", new int[] {1, 2, 4, 8}, count -> medianS(turns, scenario(FRAMES), count));
    }

    private static Scenario ofDevices(int count) {
        // budgets grow with K, so that a UD is served alike
        return scenario(
                FRAMES,
                "ud.count=" + count,
                "accessPoint.totalPower=" + 30 * count + " mW",
                "twin.budget=" + 22 * count + " GHz");
    }

    private static Scenario ofElements(int count) {
        return scenario(FRAMES, "irs.elements=" + count, "accessPoint.antennas=" + count);
    }

    private static Scenario ofSameRounds(int frames) {
        return scenario(100_000, "horizon.rounds=" + ROUNDS, "frame.length=" + ROUNDS_S / frames + " s");
    }

    private static Scenario ofOneFrame(int rounds) {
        return scenario(1, "horizon.rounds=" + rounds, "frame.length=100000 s");
    }

    private static Scenario scenario(int frames, String... more) {
        List<ScenarioOverride> overrides = new ArrayList<>(List.of(
                ScenarioOverride.parse("horizon.rounds=100000"), ScenarioOverride.parse("horizon.frames=" + frames)));
        Arrays.stream(more).map(ScenarioOverride::parse).forEach(overrides::add);
        return ScenarioLoader.load("paper", overrides);
    }

    private static void row(String axis, int[] values, IntToDoubleFunction measured) {
        double[] seconds = Arrays.stream(values).mapToDouble(measured).toArray();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            cells.append(String.format(Locale.ROOT, "%s%d: %.3g", i > 0 ? ", " : "", values[i], seconds[i]));
        }
        int last = values.length - 1;
        double atTheEnd =
                Math.log(seconds[last] / seconds[last - 1]) / Math.log((double) values[last] / values[last - 1]);
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f | %.2f |%n", axis, cells, exponent(values, seconds), atTheEnd);
    }

    private static double medianS(int turns, Scenario scenario) {
        return medianS(turns, scenario, 1);
    }

    private static double medianS(int turns, Scenario scenario, int replications) {
        return medianS(turns, THREADS::getCurrentThreadCpuTime, () -> {
            for (int replication = 0; replication < replications; replication++) {
                new Replication(Simulation.of(scenario), replication, Optional.empty(), rounds -> {})
                        .play(RowSink.NONE);
            }
        });
    }

    private static double wallS(int turns, String preset, int replications, int threads) {
        Scenario scenario =
                ScenarioLoader.load(preset, List.of(ScenarioOverride.parse("replications=" + replications)));
        return medianS(turns, System::nanoTime, () -> new Campaign(scenario, threads, silent()).play(RowSink.NONE));
    }

    private static Progress silent() {
        return Progress.on(true, Workload.of(1, 1), new PrintWriter(Writer.nullWriter()));
    }

    private static double medianS(int turns, LongSupplier clockNs, Runnable job) {
        double[] seconds = new double[turns];
        for (int turn = -turns; turn < turns; turn++) {
            long beforeNs = clockNs.getAsLong();
            job.run();
            seconds[Math.max(0, turn)] = (clockNs.getAsLong() - beforeNs) * 1e-9;
        }
        Arrays.sort(seconds);
        return seconds[turns / 2];
    }

    private static double exponent(int[] values, double[] seconds) {
        double[] x = Arrays.stream(values).mapToDouble(Math::log).toArray();
        double[] y = Arrays.stream(seconds).map(Math::log).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
        }
        return xy / xx;
    }
}
