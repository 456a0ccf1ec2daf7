package io.splitwave.output.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * Writes the pieces of a table to one Parquet file.
 *
 * <p>A piece is as large as a row group, and filled before the next is begun. So where row groups end, and with it the
 * bytes of the file, depends on the rows alone and not on the batches in which they arrived.
 */
final class PieceFiles {
    private final DuckDBConnection connection;

    PieceFiles(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Writes a table. */
    void write(TableFiles.Order order) throws SQLException {
        Table table = order.table().kind();
        if (order.pieces().isEmpty()) {
            execute(order.table().createSql(0));
            copy(table.pieceSql(0), order);
            execute("DROP TABLE " + table.pieceName(0));
        } else {
            // one after the other, as there is one thread and the order of rows is kept
            copy(String.join(" UNION ALL ", order.pieces()), order);
        }
        long written = DuckDb.rowsOfFile(connection, order.to());
        if (written != order.rows()) {
            throw new SQLException(
                    "table " + table.tableName() + " was given " + order.rows() + " rows, but its file has " + written);
        }
    }

    /** The rows of the query and, in each, which run it is of. */
    private void copy(String select, TableFiles.Order order) throws SQLException {
        String rows = "SELECT *, " + DuckDb.quoted(order.run().runId()) + " AS " + TableForm.RUN_ID.name() + " FROM ("
                + select + ")";
        execute(DuckDb.copySql(rows, order.to(), "zstd", order.rowGroup(), FileFacts.of(order.run(), order.table())));
    }

    private void execute(String text) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(text);
        }
    }
}
