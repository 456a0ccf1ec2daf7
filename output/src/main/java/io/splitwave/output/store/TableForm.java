package io.splitwave.output.store;

import io.splitwave.output.row.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;

/**
 * A table of a run: its kind, and the columns that the words of the system give it.
 *
 * @param kind the kind of table
 * @param layout its columns
 */
record TableForm(Table kind, RowLayout<?> layout) {
    /** The last column of every file. */
    static final Column RUN_ID = new Column(
            "run_id",
            "VARCHAR",
            false,
            "-",
            "identity of the run: 16 hexadecimal digits that follow from scenario, seed and version");

    List<Column> columns() {
        return layout.columns();
    }

    /** The columns of its file, which also names the run in each row. */
    List<Column> columnsOfFile() {
        return Stream.concat(columns().stream(), Stream.of(RUN_ID)).toList();
    }

    boolean has(String column) {
        return columns().stream().anyMatch(one -> one.name().equals(column));
    }

    /** All columns, quoted and in order, for a SELECT. */
    String selection() {
        return columns().stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
    }

    /** Makes the database table that holds the n-th piece of the rows. */
    String createSql(long piece) {
        return columns().stream()
                .map(c -> '"' + c.name() + "\" " + c.type() + (c.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + kind.pieceName(piece) + " (", ")"));
    }

    void append(DuckDBAppender to, Row row) throws SQLException {
        layout.append(to, row);
    }
}
