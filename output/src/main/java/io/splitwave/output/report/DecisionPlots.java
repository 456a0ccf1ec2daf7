package io.splitwave.output.report;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Quantile;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Chart;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures of what was decided in replication 0: how the search went, and each variable that the system has drawn. */
final class DecisionPlots {
    /** Iterates of the search that are drawn, as on the page. */
    private static final int MOST_ITERATES = 200;

    private final StoredRun run;
    private final String noun;

    /**
     * @param run of a system that decides
     */
    DecisionPlots(StoredRun run) {
        this.run = run;
        this.noun = run.words().cadence() == Cadence.FRAME ? "frame" : "decision";
    }

    List<Plot> plots() {
        List<Plot> plots = new ArrayList<>();
        SearchWords search = run.words().search();
        if (search != null && search.iterates() != null) {
            convergence(search).ifPresent(plots::add);
        }
        Charts.of(run.words()).forEach(variable -> plot(variable).ifPresent(plots::add));
        return plots;
    }

    private Answer ask(String columns) {
        return run.tables().ask("SELECT " + columns + DecisionTables.first(run.words(), 1));
    }

    /** Objective after each iterate over the last one; a search that has ended stays where it is. */
    private Optional<Plot> convergence(SearchWords search) {
        List<double[]> courses = new ArrayList<>();
        try (Answer row = ask(search.iterates())) {
            while (row.next()) {
                double[] objectives = row.isNull(0) ? new double[0] : row.reals(0);
                if (objectives.length > 1 && Double.isFinite(objectives[objectives.length - 1])) {
                    courses.add(objectives);
                }
            }
        }
        int longest = Math.min(
                MOST_ITERATES,
                courses.stream().mapToInt(course -> course.length).max().orElse(0));
        Map<String, List<Mark>> lines = new LinkedHashMap<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("90 % are below", 0.9);
        shares.put("median " + noun, 0.5);
        shares.put("10 % are below", 0.1);
        shares.keySet().forEach(name -> lines.put(name, new ArrayList<>()));
        for (int i = 0; i < longest; i++) {
            int at = i;
            double[] ratios = courses.stream()
                    .mapToDouble(course -> course[Math.min(at, course.length - 1)] / course[course.length - 1])
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            if (ratios.length > 0) {
                shares.forEach((name, p) ->
                        lines.get(name).add(new Mark(at, Quantile.of(ratios, p), Double.NaN, ratios.length)));
            }
        }
        return drawn("convergence", "Convergence of the search", "iterate", "objective / final objective", lines);
    }

    private Optional<Plot> plot(Variable variable) {
        String values = Charts.values(variable);
        return switch (Charts.form(variable)) {
            case LINE -> overTime(variable, Map.of(variable.chartOrLabel().axis(), variable.name()));
            case SHARE -> overTime(variable, Map.of(variable.chartOrLabel().axis(), Charts.share(values)));
            case SPREAD -> {
                Map<String, String> lines = new LinkedHashMap<>();
                lines.put("most", "list_max(" + values + ")");
                lines.put("median UD", "list_aggregate(" + values + ", 'median')");
                lines.put("least", "list_min(" + values + ")");
                yield overTime(variable, lines);
            }
            case COUNTS -> counts(variable, values);
        };
    }

    private Optional<Plot> overTime(Variable variable, Map<String, String> expressions) {
        Map<String, List<Mark>> lines = new LinkedHashMap<>();
        StringBuilder columns = new StringBuilder(run.words().cadence() == Cadence.FRAME ? "start_s" : "time_s");
        expressions.forEach((name, expression) -> {
            lines.put(name, new ArrayList<>());
            columns.append(", CAST(").append(expression).append(" AS DOUBLE)");
        });
        try (Answer row = ask(columns.toString())) {
            while (row.next()) {
                int column = 1;
                for (List<Mark> line : lines.values()) {
                    RunPlots.mark(line, row.real(0), row.real(column));
                    column++;
                }
            }
        }
        Chart chart = variable.chartOrLabel();
        return drawn(name(chart), chart.title(), "time (s)", RunPlots.withUnit(chart.axis(), variable.unit()), lines);
    }

    /** How many user devices have each value, mean over the decisions. */
    private Optional<Plot> counts(Variable variable, String values) {
        long decisions;
        try (Answer row =
                run.tables().ask("SELECT count(*) FROM (SELECT 1" + DecisionTables.first(run.words(), 1) + ")")) {
            row.next();
            decisions = row.number(0);
        }
        List<String> categories = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        try (Answer row = run.tables()
                .ask("SELECT one, count(*) FROM (SELECT unnest(" + values + ") AS one"
                        + DecisionTables.first(run.words(), 1) + ") GROUP BY one ORDER BY one")) {
            while (row.next()) {
                marks.add(new Mark(categories.size(), (double) row.number(1) / decisions, Double.NaN, decisions));
                categories.add(Long.toString(row.number(0)));
            }
        }
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Chart chart = variable.chartOrLabel();
        return Optional.of(new Plot(
                name(chart),
                chart.title(),
                chart.axis(),
                "UDs, mean over the " + noun + "s",
                Plot.Form.BARS,
                categories,
                List.of(new Curve(Plot.field(chart.axis()), marks))));
    }

    private static Optional<Plot> drawn(
            String name, String title, String xLabel, String yLabel, Map<String, List<Mark>> lines) {
        List<Curve> curves = RunPlots.curves(lines);
        return curves.isEmpty() ? Optional.empty() : Optional.of(Plot.lines(name, title, xLabel, yLabel, curves));
    }

    /** Names of charts are those of links on the page; a file has a name of its own. */
    private static String name(Chart chart) {
        return "decided-"
                + chart.name()
                        .replaceFirst("^decided-", "")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .toLowerCase(Locale.ROOT);
    }
}
