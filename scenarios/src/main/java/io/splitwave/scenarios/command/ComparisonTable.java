package io.splitwave.scenarios.command;

import io.splitwave.output.report.NamedFigures;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.scenarios.campaign.ComparisonPlan;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.plugin.PluginException;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of {@code comparison.csv}, scheme by scheme. */
final class ComparisonTable {
    private static final String HEAD = "scheme,metric,unit,mean,half_width,n";
    private static final int COLUMNS = 6;

    private ComparisonTable() {}

    static List<NamedFigures> read(Path file) {
        Map<String, List<Metric>> words = words(file.resolveSibling(ComparisonPlan.FILE));
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
                throw new BadRequestException(file + ": expected the columns " + HEAD);
            }
            Map<String, List<Figure>> schemes = new LinkedHashMap<>();
            for (int n = 1; n < lines.size(); n++) {
                String[] cells = lines.get(n).split(",", -1);
                if (cells.length != COLUMNS) {
                    throw new BadRequestException(
                            file + ", line " + (n + 1) + ": expected " + COLUMNS + " columns, found " + cells.length);
                }
                schemes.computeIfAbsent(cells[0], scheme -> new ArrayList<>())
                        .add(figure(cells, words.getOrDefault(cells[0], List.of())));
            }
            return schemes.entrySet().stream()
                    .map(scheme -> new NamedFigures(
                            scheme.getKey(), scheme.getValue(), words.getOrDefault(scheme.getKey(), List.of())))
                    .toList();
        } catch (IOException | NumberFormatException e) {
            throw new BadRequestException(file + ": no table of a comparison: " + e.getMessage());
        }
    }

    /** The metrics of each variant's system; none where the plan is missing or this program cannot read its scenario. */
    private static Map<String, List<Metric>> words(Path plan) {
        Map<String, List<Metric>> words = new HashMap<>(); // looked up only
        if (Files.isRegularFile(plan)) {
            try {
                for (ComparisonPlan.Compared variant : ComparisonPlan.read(plan).variants()) {
                    Scenario scenario = ScenarioLoader.parse(plan.toString(), variant.scenarioText(), List.of());
                    words.put(
                            variant.variant(),
                            Systems.of(scenario).words(scenario).metrics());
                }
            } catch (IOException | ScenarioException | PluginException unknown) {
                return Map.of(); // the words of common metrics are enough to draw the page
            }
        }
        return words;
    }

    private static Figure figure(String[] cells, List<Metric> words) {
        return new Figure(
                cells[1],
                cells[2],
                meaning(cells[1], words),
                real(cells[3]),
                real(cells[4]),
                Long.parseLong(cells[5]),
                Double.NaN,
                Double.NaN);
    }

    private static String meaning(String metric, List<Metric> words) {
        if (metric.equals(Metric.SOLVER_TIME)) {
            return "wall-clock time of a decision, mean per frame";
        }
        return words.stream()
                .filter(word -> word.name().equals(metric))
                .findFirst()
                .or(() -> CommonMetrics.find(metric))
                .map(Metric::meaning)
                .orElse(metric.replace('_', ' '));
    }

    private static double real(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
