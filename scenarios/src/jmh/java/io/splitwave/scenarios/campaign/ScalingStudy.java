package io.splitwave.scenarios.campaign;

import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the processor time of a replication grows: preset {@code paper}, scheme {@code ao}, without files, one thread. Prints
 * a row of a Markdown table for each axis: seconds at each point, the exponent of a power law fitted through all of them
 * (least squares in logarithms) and that between the last two points. {@code ScalingStudy TURNS}: the median of so many
 * measurements of each point, after as many to warm up.
 */
final class ScalingStudy {
    private static final int FRAMES = 20;
    private static final int WARM_UP = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScalingStudy() {}

    public static void main(String[] args) {
        int turns = Integer.parseInt(args[0]);
        medianS(WARM_UP, scenario(FRAMES), 1);
        row(turns, "K, UDs", new int[] {100, 300, 1000, 3000, 10_000}, ScalingStudy::ofDevices, 1);
        row(turns, "N = N_AP, elements and antennas", new int[] {16, 32, 64, 128}, ScalingStudy::ofElements, 1);
        row(turns, "frames of a round horizon", new int[] {20, 40, 80, 160}, ScalingStudy::ofFrames, 1);
        row(turns, "replications", new int[] {1, 2, 4, 8}, count -> scenario(FRAMES), 8);
    }

    private interface Point {
        Scenario scenario(int value);
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

    private static Scenario ofFrames(int count) {
        return scenario(count);
    }

    private static Scenario scenario(int frames, String... more) {
        List<ScenarioOverride> overrides = new ArrayList<>(List.of(
                ScenarioOverride.parse("horizon.rounds=100000"), ScenarioOverride.parse("horizon.frames=" + frames)));
        Arrays.stream(more).map(ScenarioOverride::parse).forEach(overrides::add);
        return ScenarioLoader.load("paper", overrides);
    }

    private static void row(int turns, String axis, int[] values, Point point, int mostReplications) {
        double[] seconds = new double[values.length];
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            Scenario scenario = point.scenario(values[i]);
            seconds[i] = medianS(turns, scenario, mostReplications > 1 ? values[i] : 1);
            cells.append(String.format(Locale.ROOT, "%s%d: %.3g", i > 0 ? ", " : "", values[i], seconds[i]));
        }
        int last = values.length - 1;
        double atTheEnd =
                Math.log(seconds[last] / seconds[last - 1]) / Math.log((double) values[last] / values[last - 1]);
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f | %.2f |%n", axis, cells, exponent(values, seconds), atTheEnd);
    }

    private static double medianS(int turns, Scenario scenario, int replications) {
        double[] seconds = new double[turns];
        for (int turn = -turns; turn < turns; turn++) {
            long beforeNs = THREADS.getCurrentThreadCpuTime();
            for (int replication = 0; replication < replications; replication++) {
                new Replication(Simulation.of(scenario), replication, Optional.empty(), rounds -> {})
                        .play(RowSink.NONE);
            }
            seconds[Math.max(0, turn)] = (THREADS.getCurrentThreadCpuTime() - beforeNs) * 1e-9;
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
