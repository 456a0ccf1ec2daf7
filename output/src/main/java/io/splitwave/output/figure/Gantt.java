package io.splitwave.output.figure;

import io.splitwave.output.unit.Scale;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Gantt chart as data: who did what, and when. The time axis begins at 0.
 *
 * @param name file name without ending: lower-case letters, digits and hyphens
 * @param title one line
 * @param xLabel what 0 of the time axis is, without unit
 * @param yLabel what a row is
 * @param kinds kinds of bars, in the order of the legend, which shows those that occur
 * @param rows from the top; at least one
 */
public record Gantt(String name, String title, String xLabel, String yLabel, List<GanttKind> kinds, List<GanttRow> rows)
        implements PaperFigure {
    /**
     * Checks and copies.
     *
     * @param name file name without ending: lower-case letters, digits and hyphens
     * @param title one line
     * @param xLabel what 0 of the time axis is, without unit
     * @param yLabel what a row is
     * @param kinds kinds of bars
     * @param rows at least one
     * @throws IllegalArgumentException naming the chart and what is wrong with it
     */
    public Gantt {
        Plot.requireName(name);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("chart " + name + ": has no rows");
        }
        for (GanttRow row : rows) {
            for (GanttBar bar : row.bars()) {
                if (bar.kind() >= kinds.size()) {
                    throw new IllegalArgumentException("chart " + name + ", row " + row.name() + ": kind must be below "
                            + kinds.size() + ", was " + bar.kind());
                }
            }
        }
    }

    /** The unit in which the time axis is read. */
    Scale scale() {
        return Scale.of("s", rows.stream().mapToDouble(GanttRow::endS));
    }

    /** All bars, row by row. */
    Stream<GanttBar> bars() {
        return rows.stream().flatMap(row -> row.bars().stream());
    }
}
