package io.splitwave.scenarios.command;

import io.splitwave.output.report.SweepKey;
import io.splitwave.output.store.Csv;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.unit.Scale;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Use;
import io.splitwave.scenarios.sweep.PlayedPoint;
import io.splitwave.scenarios.sweep.SweepPlan;
import io.splitwave.scenarios.sweep.SweptKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The points of a sweep with their figures: a few on the terminal, all in a file. */
final class SweepTable {
    static final String FILE = "sweep.csv";

    private final SweepPlan plan;
    private final List<Metric> shown;
    private final List<PlayedPoint> figures;
    private final List<SweepKey> keys;

    /**
     * @param figures of each point that was played, in order
     */
    SweepTable(SweepPlan plan, List<PlayedPoint> figures) {
        this.plan = plan;
        Set<String> names = new HashSet<>();
        this.shown = figures.stream()
                .flatMap(point -> point.words().metrics().stream())
                .filter(metric -> metric.has(Use.SWEEP) && names.add(metric.name()))
                .toList();
        this.figures = figures;
        this.keys = SweptKeys.of(plan, figures.size());
    }

    /** Names of the metrics on the terminal. */
    Set<String> shown() {
        return shown.stream().map(Metric::name).collect(Collectors.toUnmodifiableSet());
    }

    void print(PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("point"));
        keys.forEach(key -> heads.add(key.head()));
        Map<String, Scale> scales = new HashMap<>(); // looked up only
        for (Metric metric : shown) {
            Scale scale = Scale.of(metric.unit(), figures.stream().mapToDouble(of -> figure(of.figures(), metric)
                    .mean()));
            scales.put(metric.name(), scale);
            heads.add(scale.behind(metric.name()));
        }
        lines.add(heads);
        for (int p = 0; p < figures.size(); p++) {
            List<String> line = new ArrayList<>(List.of(plan.points().get(p).folder()));
            for (SweepKey key : keys) {
                line.add(key.texts().get(p));
            }
            for (Metric metric : shown) {
                Figure figure = figure(figures.get(p).figures(), metric);
                Scale scale = scales.get(metric.name());
                line.add(TextTable.figure(scale.in(figure.mean()), scale.in(figure.halfWidth())));
            }
            lines.add(line);
        }
        TextTable.print(lines, out);
        out.println("Means ± half-widths of 95 %. All points see the same random numbers where keys leave them alike.");
        for (int p = 0; p < figures.size(); p++) {
            String point = plan.points().get(p).folder();
            figures.get(p).caveats().forEach(caveat -> out.println(point + ": " + caveat));
        }
    }

    private static Figure figure(List<Figure> of, Metric metric) {
        return of.stream()
                .filter(figure -> figure.metric().equals(metric.name()))
                .findFirst()
                .orElse(new Figure(
                        metric.name(), metric.unit(), "", Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN));
    }

    /** Writes a row for every point and metric. */
    void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Object> heads = new ArrayList<>(List.of("point"));
        keys.forEach(key -> heads.add(key.head()));
        heads.addAll(List.of("metric", "unit", "mean", "half_width", "n"));
        Csv.line(text, heads.toArray());
        for (int p = 0; p < figures.size(); p++) {
            for (Figure figure : figures.get(p).figures()) {
                List<Object> row = new ArrayList<>(List.of(plan.points().get(p).folder()));
                for (SweepKey key : keys) {
                    row.add(key.texts().get(p));
                }
                row.add(figure.metric());
                row.add(figure.unit());
                row.add(known(figure.mean()));
                row.add(known(figure.halfWidth()));
                row.add(figure.n());
                Csv.line(text, row.toArray());
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
