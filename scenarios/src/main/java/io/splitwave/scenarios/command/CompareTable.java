package io.splitwave.scenarios.command;

import io.splitwave.output.summary.Caveats;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.summary.PairedDifference;
import io.splitwave.output.summary.SchemeFigures;
import io.splitwave.output.unit.Scale;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Use;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** Several variants of a scenario side by side, a line each; half-widths of 95 % behind the means. */
final class CompareTable {
    private static final double PERCENT = 100;
    private static final Scale IN_PERCENT = new Scale("%", 1 / PERCENT);

    private static final String ABSENT = "-";

    private final String noun;
    private final PrintWriter out;

    /**
     * A table.
     *
     * @param noun what the variants are, in the singular
     * @param out where it is printed
     */
    CompareTable(String noun, PrintWriter out) {
        this.noun = noun;
        this.out = out;
    }

    void print(List<SchemeFigures> schemes, int asked) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(noun));
        List<Metric> columns = columns(schemes);
        List<Scale> scales = columns.stream()
                .map(metric -> scale(metric, schemes.stream().mapToDouble(figures -> mean(figures, metric))))
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            heads.add(scales.get(i).behind(columns.get(i).label()));
        }
        Scale solver = Scale.of(
                "s", schemes.stream().mapToDouble(figures -> figures.solver().meanS()));
        boolean timed = schemes.stream().anyMatch(figures -> figures.solver().n() > 0);
        if (timed) {
            boolean byFrame = schemes.stream()
                    .allMatch(figures -> figures.summary().words().cadence() == Cadence.FRAME);
            heads.add("solver " + solver.unit() + (byFrame ? "/frame" : "/decision"));
        }
        lines.add(heads);
        for (SchemeFigures figures : schemes) {
            List<String> line = line(figures, columns, scales);
            if (timed) {
                line.add(TextTable.figure(
                        solver.in(figures.solver().meanS()),
                        solver.in(figures.solver().halfWidthS())));
            }
            lines.add(line);
        }
        TextTable.print(lines, out);
        long least = schemes.stream()
                .mapToLong(figures -> figures.summary().replications())
                .min()
                .orElse(0);
        out.printf(
                Locale.ROOT,
                "Means over %s replications on the same worlds ± half-widths of 95 %%%s.%n",
                least == asked ? Integer.toString(asked) : "the finished (of " + asked + ")",
                timed ? "; the solver's time is wall clock" : "");
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
        List<Metric> shown = compared.stream()
                .flatMap(figures -> figures.differences().stream().map(PairedDifference::metric))
                .filter(metric -> metric.has(Use.DIFFERENCE))
                .filter(distinct())
                .toList();
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("minus " + reference));
        List<Scale> scales = shown.stream()
                .map(metric -> scale(
                        metric,
                        compared.stream()
                                .flatMap(figures -> difference(figures, metric).stream())
                                .mapToDouble(PairedDifference::mean)))
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            heads.addAll(List.of(scales.get(i).behind(shown.get(i).label()), "variance saved"));
        }
        lines.add(heads);
        for (SchemeFigures figures : compared) {
            List<String> line = new ArrayList<>(List.of(figures.scheme()));
            for (int i = 0; i < shown.size(); i++) {
                Scale scale = scales.get(i);
                Optional<PairedDifference> found = difference(figures, shown.get(i));
                line.add(found.map(one -> TextTable.figure(scale.in(one.mean()), scale.in(one.jointHalfWidth())))
                        .orElse(ABSENT));
                line.add(found.map(PairedDifference::varianceSaved)
                        .filter(saved -> !Double.isNaN(saved))
                        .map(saved -> String.format(Locale.ROOT, "%.0f %%", PERCENT * saved))
                        .orElse(ABSENT));
            }
            lines.add(line);
        }
        TextTable.print(lines, out);
        out.printf(
                Locale.ROOT,
                "Mean differences of replications in the same world ± half-widths of 95 %% for each column as a whole%s.%n",
                compared.size() == 1 ? "" : " (Bonferroni, " + compared.size() + " " + noun + "s)");
    }

    /** The metrics of some scheme that are shown, in the order in which they first occur. */
    private static List<Metric> columns(List<SchemeFigures> schemes) {
        return schemes.stream()
                .flatMap(figures -> figures.summary().metrics().stream().map(MetricSummary::metric))
                .filter(distinct())
                .filter(metric -> metric.has(Use.COMPARISON)
                        || metric.has(Use.COMPARISON_IF_ABOVE_ZERO) && isAboveZero(metric, schemes))
                .toList();
    }

    private static boolean isAboveZero(Metric metric, List<SchemeFigures> schemes) {
        return schemes.stream()
                .flatMap(figures -> figures.summary().find(metric.name()).stream())
                .anyMatch(found -> found.max() > 0);
    }

    /** Passes the first metric of each name: systems that are compared may describe one of them differently. */
    private static Predicate<Metric> distinct() {
        Set<String> names = new HashSet<>();
        return metric -> names.add(metric.name());
    }

    /** The unit in which all figures of a column are read. */
    private static Scale scale(Metric metric, DoubleStream means) {
        return metric.has(Use.PERCENT) ? IN_PERCENT : Scale.of(metric.unit(), means);
    }

    private static double mean(SchemeFigures figures, Metric metric) {
        return figures.summary().find(metric.name()).map(MetricSummary::mean).orElse(Double.NaN);
    }

    private static Optional<PairedDifference> difference(SchemeFigures figures, Metric metric) {
        return figures.differences().stream()
                .filter(found -> found.metric().name().equals(metric.name()))
                .findFirst();
    }

    private static List<String> line(SchemeFigures figures, List<Metric> columns, List<Scale> scales) {
        List<String> line = new ArrayList<>(List.of(figures.scheme()));
        for (int i = 0; i < columns.size(); i++) {
            Scale scale = scales.get(i);
            line.add(figures.summary()
                    .find(columns.get(i).name())
                    .map(found -> TextTable.figure(scale.in(found.mean()), scale.in(found.halfWidth())))
                    .orElse(ABSENT));
        }
        return line;
    }
}
