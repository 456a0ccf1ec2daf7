package io.splitwave.scenarios.command;

import io.splitwave.output.report.NamedFigures;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of {@code comparison.csv}, scheme by scheme. */
final class ComparisonTable {
    private static final String HEAD = "scheme,metric,unit,mean,half_width,n";
    private static final int COLUMNS = 6;

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
        if (metric.equals(Metric.SOLVER_TIME)) {
            return "wall-clock time of a decision, mean per frame";
        }
        // the file does not say which systems were compared, so only common metrics are known here
        return CommonMetrics.find(metric).map(Metric::meaning).orElse(metric.replace('_', ' '));
    }

    private static double real(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
