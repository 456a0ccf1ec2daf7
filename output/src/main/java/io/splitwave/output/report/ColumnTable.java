package io.splitwave.output.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A table of the page, column by column. */
final class ColumnTable {
    private final List<Column> columns;

    ColumnTable(Column... columns) {
        this(List.of(columns));
    }

    ColumnTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    int rows() {
        return columns.get(0).size();
    }

    /** Writes the values to the one block of bytes, and their position to the description. */
    void writeTo(ObjectNode description, ByteArrayOutputStream bytes) {
        description.put("rows", rows());
        ArrayNode list = description.putArray("columns");
        for (Column column : columns) {
            if (column.size() != rows()) {
                throw new IllegalStateException("column " + column.name() + " has " + column.size() + " rows, "
                        + columns.get(0).name() + " has " + rows());
            }
            ObjectNode one = list.addObject();
            one.put("name", column.name());
            one.put("form", column.form().text());
            one.put("at", bytes.size());
            if (column.words() != null) {
                ArrayNode words = one.putArray("words");
                column.words().forEach(words::add);
            }
            column.writeTo(bytes);
        }
    }
}
