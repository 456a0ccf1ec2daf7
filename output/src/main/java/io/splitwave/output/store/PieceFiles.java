package io.splitwave.output.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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

    /**
     * Writes a table.
     *
     * @param rows how many it has
     * @param pieceRows how many a full piece has
     */
    void write(TableForm table, long rows, int pieceRows, Path to) throws SQLException {
        long pieces = (rows + pieceRows - 1) / pieceRows;
        if (pieces == 0) {
            execute(table.createSql(0));
            copy(table.kind().pieceSql(0), to, pieceRows);
            execute("DROP TABLE " + table.kind().pieceName(0));
        } else {
            // one after the other, as there is one thread and the order of rows is kept
            copy(
                    LongStream.range(0, pieces)
                            .mapToObj(table.kind()::pieceSql)
                            .collect(Collectors.joining(" UNION ALL ")),
                    to,
                    pieceRows);
        }
        long written = DuckDb.rowsOfFile(connection, to);
        if (written != rows) {
            throw new SQLException(
                    "table " + table.kind().tableName() + " was given " + rows + " rows, but its file has " + written);
        }
    }

    private void copy(String select, Path to, int rowGroup) throws SQLException {
        execute(DuckDb.copySql(select, to, "zstd", rowGroup));
    }

    private void execute(String text) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(text);
        }
    }
}
