package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import java.io.PrintWriter;
import java.util.List;

/** A table for reading. */
final class TextTable {

    private TextTable() {}

    /**
     * Prints lines after an empty one: the first column to the left, the others to the right.
     *
     * @param lines cells, the head first; all of one length
     */
    static void print(List<List<String>> lines, PrintWriter out) {
        out.println();
        int[] widths = widths(lines);
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(String.format("%-" + widths[0] + "s", line.get(0)));
            for (int column = 1; column < line.size(); column++) {
                text.append(String.format("  %" + widths[column] + "s", line.get(column)));
            }
            out.println(text);
        }
    }

    /**
     * Prints lines of texts, all columns to the left, the last one as long as it is.
     *
     * @param lines cells, all of one length
     */
    static void printLeft(List<List<String>> lines, PrintWriter out) {
        int[] widths = widths(lines);
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < line.size() - 1; column++) {
                text.append(String.format("%-" + widths[column] + "s  ", line.get(column)));
            }
            out.println(text.append(line.get(line.size() - 1)));
        }
    }

    /** A mean and its half-width, with the significant digits. */
    static String figure(double mean, double halfWidth) {
        if (Double.isNaN(mean)) {
            return "-";
        }
        return Figures.show(mean)
                + (Double.isNaN(halfWidth) ? "" : " ± " + Figures.showRoughHalfWidth(halfWidth, mean));
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        return widths;
    }
}
