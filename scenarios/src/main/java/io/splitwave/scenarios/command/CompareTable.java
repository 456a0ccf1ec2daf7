package io.splitwave.scenarios.command;

import io.splitwave.output.summary.Metric;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.summary.PairedDifference;
import io.splitwave.output.summary.SchemeFigures;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Several schemes side by side, a line each; half-widths of 95 % behind the means. */
final class CompareTable {
    private static final double PERCENT = 100;
    private static final double MS_PER_S = 1e3;

    /** A column: head, metric, and the factor to the unit in the head. */
    private record Shown(String head, Metric metric, double factor) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown("sum of delays s", Metric.SUM_DELAY, 1),
            new Shown("round time s", Metric.MAKESPAN, 1),
            new Shown("gap %", Metric.GAP, PERCENT),
            new Shown("AP power W", Metric.AP_POWER, 1),
            new Shown("UD energy J", Metric.ENERGY_UD, 1),
            new Shown("AP energy J", Metric.ENERGY_AP, 1),
            new Shown("DT share %", Metric.DT_SHARE, PERCENT));

    /** Shown only where something is learned. */
    private static final Shown ACCURACY = new Shown("accuracy %", Metric.FINAL_ACCURACY, PERCENT);

    /** Shown only where a plan leaves somebody out; means over other UDs do not compare. */
    private static final Shown OUT_OF_REACH = new Shown("UDs out of reach", Metric.LEFT_OUT_UDS, 1);

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
        columns.forEach(shown -> heads.add(shown.head()));
        heads.add("solver ms/frame");
        lines.add(heads);
        schemes.forEach(figures -> lines.add(line(figures, columns)));
        TextTable.print(lines, out);
        long least = schemes.stream()
                .mapToLong(figures -> figures.summary().replications())
                .min()
                .orElse(0);
        out.printf(
                Locale.ROOT,
                "Means over %s replications on the same worlds ± half-widths of 95 %%; the solver's time is wall clock.%n",
                least == asked ? Integer.toString(asked) : "the finished (of " + asked + ")");
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
        shown.forEach(column -> heads.addAll(List.of(column.head(), "variance saved")));
        lines.add(heads);
        for (SchemeFigures figures : compared) {
            List<String> line = new ArrayList<>(List.of(figures.scheme()));
            for (Shown column : shown) {
                PairedDifference found =
                        figures.differences().get(column.metric().ordinal());
                line.add(TextTable.figure(found.mean() * column.factor(), found.jointHalfWidth() * column.factor()));
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

    private static List<String> line(SchemeFigures figures, List<Shown> columns) {
        List<String> line = new ArrayList<>(List.of(figures.scheme()));
        for (Shown shown : columns) {
            MetricSummary metric = figures.summary().metric(shown.metric());
            line.add(TextTable.figure(metric.mean() * shown.factor(), metric.halfWidth() * shown.factor()));
        }
        line.add(TextTable.figure(
                figures.solver().meanS() * MS_PER_S, figures.solver().halfWidthS() * MS_PER_S));
        return line;
    }
}
