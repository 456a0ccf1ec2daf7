package io.splitwave.output.store;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends the rows of a table to database tables of at most so many rows each, the pieces, one after the other. */
final class PieceAppender implements AutoCloseable {
    private final DuckDBConnection connection;
    private final TableForm table;
    private final int pieceRows;
    private long rows;
    private DuckDBAppender current;

    /**
     * @param rows how many rows the pieces hold already
     */
    PieceAppender(DuckDBConnection connection, TableForm table, int pieceRows, long rows) {
        this.connection = connection;
        this.table = table;
        this.pieceRows = pieceRows;
        this.rows = rows;
    }

    DuckDBAppender forNextRow() throws SQLException {
        long piece = rows / pieceRows;
        if (rows % pieceRows == 0) {
            finish();
            try (Statement sql = connection.createStatement()) {
                sql.execute(table.createSql(piece));
            }
        }
        if (current == null) {
            current = connection.createAppender(
                    WorkDatabase.CATALOG, "main", table.kind().pieceName(piece));
        }
        rows++;
        return current;
    }

    /**
     * Writes the appended rows. Must be called at the end: closing alone would hide a failure.
     *
     * @return how many rows the pieces hold now
     */
    long finish() throws SQLException {
        if (current != null) {
            current.flush();
            current.close();
            current = null;
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        if (current != null) {
            current.close();
        }
    }
}
