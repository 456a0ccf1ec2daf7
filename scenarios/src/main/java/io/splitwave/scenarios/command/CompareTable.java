package io.splitwave.scenarios.command;

import io.splitwave.output.summary.Caveats;
import io.splitwave.output.summary.Metric;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.summary.PairedDifference;
import io.splitwave.output.summary.SchemeFigures;
import io.splitwave.output.unit.Scale;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Several schemes side by side, a line each; half-widths of 95 % behind the means. */
final class CompareTable {
    private static final double PERCENT = 100;
    private static final Scale IN_PERCENT = new Scale("%", 1 / PERCENT);

    /** A column: its name, its metric, and whether that is a share, to be shown in per cent. */
    private record Shown(String name, Metric metric, boolean share) {
        Shown(String name, Metric metric) {
            this(name, metric, false);
        }

        /** The unit in which all figures of the column are read. */
        Scale scale(DoubleStream means) {
            return share ? IN_PERCENT : Scale.of(metric.unit(), means);
        }
    }

    private static final List<Shown> SHOWN = List.of(
            new Shown("sum of delays", Metric.SUM_DELAY),
            new Shown("round time", Metric.MAKESPAN),
            new Shown("gap", Metric.GAP, true),
            new Shown("AP power", Metric.AP_POWER),
            new Shown("UD energy", Metric.ENERGY_UD),
            new Shown("AP energy", Metric.ENERGY_AP),
            new Shown("DT share", Metric.DT_SHARE, true));

    /** Shown only where something is learned. */
    private static final Shown ACCURACY = new Shown("accuracy", Metric.FINAL_ACCURACY, true);

    /** Shown only where a plan leaves somebody out; means over other UDs do not compare. */
    private static final Shown OUT_OF_REACH = new Shown("UDs out of reach", Metric.LEFT_OUT_UDS);

    /** Of these the differences are shown; the file has all. */
    private static final Set<Metric> DIFFERENCES = EnumSet.of(Metric.SUM_DELAY, Metric.MAKESPAN, Metric.ENERGY_UD);

    private final PrintWriter out;

    CompareTable(PrintWriter out) {
        this.out = out;
    }

    void print(List<SchemeFigures> schemes, int asked) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("scheme"));
        List<Shown> columns = columns(schemes);
        List<Scale> scales = columns.stream()
                .map(shown -> shown.scale(schemes.stream()
                        .mapToDouble(figures ->
                                figures.summary().metric(shown.metric()).mean())))
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            heads.add(scales.get(i).behind(columns.get(i).name()));
        }
        Scale solver = Scale.of(
                "s", schemes.stream().mapToDouble(figures -> figures.solver().meanS()));
        heads.add("solver " + solver.unit() + "/frame");
        lines.add(heads);
        schemes.forEach(figures -> lines.add(line(figures, columns, scales, solver)));
        TextTable.print(lines, out);
        long least = schemes.stream()
                .mapToLong(figures -> figures.summary().replications())
                .min()
                .orElse(0);
        out.printf(
                Locale.ROOT,
                "Means over %s replications on the same worlds ± half-widths of 95 %%; the solver's time is wall clock.%n",
                least == asked ? Integer.toString(asked) : "the finished (of " + asked + ")");
        for (SchemeFigures figures : schemes) {
            Caveats.of(figures.summary()).forEach(caveat -> out.println(figures.scheme() + ": " + caveat));
        }
    }

    /**
     * Differences to the reference, replication by replication, with half-widths that hold for all schemes of a column
     * together.
     */
    void printDifferences(List<SchemeFigures> schemes, String reference) {
        List<SchemeFigures> compared = schemes.stream()
                .filter(figures -> !figures.differences().isEmpty())
                .toList();
        if (compared.isEmpty()) {
            return;
        }
        List<Shown> shown = SHOWN.stream()
                .filter(column -> DIFFERENCES.contains(column.metric()))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("minus " + reference));
        List<Scale> scales = shown.stream()
                .map(column -> column.scale(compared.stream()
                        .mapToDouble(figures -> difference(figures, column).mean())))
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            heads.addAll(List.of(scales.get(i).behind(shown.get(i).name()), "variance saved"));
        }
        lines.add(heads);
        for (SchemeFigures figures : compared) {
            List<String> line = new ArrayList<>(List.of(figures.scheme()));
            for (int i = 0; i < shown.size(); i++) {
                PairedDifference found = difference(figures, shown.get(i));
                Scale scale = scales.get(i);
                line.add(TextTable.figure(scale.in(found.mean()), scale.in(found.jointHalfWidth())));
                line.add(
                        Double.isNaN(found.varianceSaved())
                                ? "-"
                                : String.format(Locale.ROOT, "%.0f %%", PERCENT * found.varianceSaved()));
            }
            lines.add(line);
        }
        TextTable.print(lines, out);
        out.printf(
                Locale.ROOT,
                "Mean differences of replications in the same world ± half-widths of 95 %% for each column as a whole%s.%n",
                compared.size() == 1 ? "" : " (Bonferroni, " + compared.size() + " schemes)");
    }

    private static List<Shown> columns(List<SchemeFigures> schemes) {
        boolean learn = schemes.stream()
                .anyMatch(figures -> figures.summary().metric(ACCURACY.metric()).n() > 0);
        boolean leaveOut = schemes.stream()
                .anyMatch(figures ->
                        figures.summary().metric(OUT_OF_REACH.metric()).max() > 0);
        List<Shown> columns = new ArrayList<>(SHOWN);
        if (leaveOut) {
            columns.add(OUT_OF_REACH);
        }
        if (learn) {
            columns.add(ACCURACY);
        }
        return columns;
    }

    private static PairedDifference difference(SchemeFigures figures, Shown column) {
        return figures.differences().get(column.metric().ordinal());
    }

    private static List<String> line(SchemeFigures figures, List<Shown> columns, List<Scale> scales, Scale solver) {
        List<String> line = new ArrayList<>(List.of(figures.scheme()));
        for (int i = 0; i < columns.size(); i++) {
            MetricSummary metric = figures.summary().metric(columns.get(i).metric());
            Scale scale = scales.get(i);
            line.add(TextTable.figure(scale.in(metric.mean()), scale.in(metric.halfWidth())));
        }
        line.add(TextTable.figure(
                solver.in(figures.solver().meanS()), solver.in(figures.solver().halfWidthS())));
        return line;
    }
}
