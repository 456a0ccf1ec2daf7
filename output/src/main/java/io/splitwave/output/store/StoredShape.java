package io.splitwave.output.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Checks the content of a table's file: columns of the right types, and rows that a run may have written. A file may be
 * of another run, of another table, or damaged in a place that a Parquet reader does not notice.
 */
public final class StoredShape {

    private StoredShape() {}

    /**
     * Refuses a file with a column of another type. A missing column is reported by the query that needs it, since
     * results of earlier versions have fewer.
     *
     * @throws TableStoreException if a column has another type; the message names file, column and both types
     */
    static void require(Statement sql, TableForm table, Path file) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (ResultSet found =
                sql.executeQuery("DESCRIBE SELECT * FROM read_parquet(" + DuckDb.quoted(file.toString()) + ")")) {
            while (found.next()) {
                types.put(found.getString("column_name"), found.getString("column_type"));
            }
        }
        for (Column column : table.columns()) {
            String type = types.getOrDefault(column.name(), column.type());
            if (!type.equals(column.type())) {
                throw new TableStoreException(
                        file + ": expected the column " + column.name() + " " + column.type() + ", found " + type,
                        null);
            }
        }
    }

    /**
     * Reads a row.
     *
     * @param <R> type of the result
     * @param table which table it is of
     * @param row reads it
     * @return the row
     * @throws TableStoreException if no run writes such a row; the message names the table and what is wrong
     */
    public static <R> R row(Table table, Supplier<R> row) {
        try {
            return row.get();
        } catch (IllegalArgumentException e) {
            throw new TableStoreException(
                    table.fileName() + " is damaged or of another run, it holds a row that no run writes: "
                            + e.getMessage(),
                    e);
        }
    }
}
