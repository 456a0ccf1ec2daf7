package io.splitwave.scenarios.command;

import io.splitwave.output.report.NamedFigures;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.summary.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of {@code comparison.csv}, scheme by scheme. */
final class ComparisonTable {
    private static final String HEAD = "scheme,metric,unit,mean,half_width,n";
    private static final int COLUMNS = 6;
    private static final String SOLVER_TIME = "solver_time";

    private ComparisonTable() {}

    static List<NamedFigures> read(Path file) {
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
                schemes.computeIfAbsent(cells[0], scheme -> new ArrayList<>()).add(figure(cells));
            }
            return schemes.entrySet().stream()
                    .map(scheme -> new NamedFigures(scheme.getKey(), scheme.getValue()))
                    .toList();
        } catch (IOException | NumberFormatException e) {
            throw new BadRequestException(file + ": no table of a comparison: " + e.getMessage());
        }
    }

    private static Figure figure(String[] cells) {
        return new Figure(
                cells[1],
                cells[2],
                meaning(cells[1]),
                real(cells[3]),
                real(cells[4]),
                Long.parseLong(cells[5]),
                Double.NaN,
                Double.NaN);
    }

    private static String meaning(String metric) {
        if (metric.equals(SOLVER_TIME)) {
            return "wall-clock time of a decision, mean per frame";
        }
        return Stream.of(Metric.values())
                .filter(known -> known.text().equals(metric))
                .findFirst()
                .map(Metric::meaning)
                .orElse(metric);
    }

    private static double real(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
