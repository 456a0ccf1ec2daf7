package io.splitwave.scenarios.command;

import io.splitwave.output.store.Column;
import io.splitwave.output.store.Csv;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The dictionary of a run: its tables, and what each column holds. */
final class ColumnsView {
    private final TableSet tables;

    ColumnsView(Vocabulary words) {
        this.tables = TableSet.of(words);
    }

    void print(boolean csv, PrintWriter out) {
        if (csv) {
            printCsv(out);
            return;
        }
        String separator = "";
        for (Table table : tables.tables()) {
            out.print(separator);
            separator = System.lineSeparator();
            out.println(table.tableName() + ": " + table.meaning());
            List<List<String>> lines = new ArrayList<>();
            for (Column column : tables.columns(table)) {
                lines.add(List.of("  " + column.name(), column.type(), column.unit(), column.meaning()));
            }
            TextTable.printLeft(lines, out);
        }
    }

    private void printCsv(PrintWriter out) {
        try {
            Csv.line(out, "table", "column", "type", "unit", "meaning");
            for (Table table : tables.tables()) {
                for (Column column : tables.columns(table)) {
                    Csv.line(out, table.tableName(), column.name(), column.type(), column.unit(), column.meaning());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
