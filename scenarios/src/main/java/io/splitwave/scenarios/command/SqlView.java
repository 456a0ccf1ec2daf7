package io.splitwave.scenarios.command;

import io.splitwave.output.store.Answer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Shows the result of an SQL query, aligned for reading or as CSV. */
final class SqlView {
    /** Rows kept to measure the columns; later rows use these widths. */
    private static final int ROWS_MEASURED = 1000;

    private SqlView() {}

    static void print(Answer answer, boolean csv, PrintWriter out) {
        if (csv) {
            answer.writeCsv(out);
            return;
        }
        int[] widths =
                answer.columns().stream().mapToInt(name -> text(name).length()).toArray();
        List<Object[]> held = new ArrayList<>();
        while (held.size() < ROWS_MEASURED && answer.next()) {
            Object[] row = row(answer);
            held.add(row);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], text(row[i]).length());
            }
        }
        out.println(line(answer.columns().toArray(), widths, held.isEmpty() ? null : held.get(0)));
        held.forEach(row -> out.println(line(row, widths, row)));
        while (answer.next()) {
            Object[] row = row(answer);
            out.println(line(row, widths, row));
        }
    }

    private static Object[] row(Answer answer) {
        Object[] row = new Object[answer.columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = answer.value(i);
        }
        return row;
    }

    /** Numbers to the right, everything else to the left. */
    private static String line(Object[] cells, int[] widths, Object[] kinds) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            boolean number = kinds != null && kinds[i] instanceof Number;
            line.append(i == 0 ? "" : "  ")
                    .append(String.format("%" + (number ? "" : "-") + Math.max(1, widths[i]) + "s", text(cells[i])));
        }
        return line.toString().stripTrailing();
    }

    private static String text(Object value) {
        return value == null ? "-" : VisibleText.of(value.toString().replaceAll("\\R", " "));
    }
}
