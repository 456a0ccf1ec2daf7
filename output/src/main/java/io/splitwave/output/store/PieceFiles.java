package io.splitwave.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Writes the pieces of a table to one Parquet file.
 *
 * <p>A piece is as large as a row group, and filled before the next is begun. So where row groups end, and with it the
 * bytes of the file, depends on the rows alone and not on the batches in which they arrived.
 */
final class PieceFiles {
    private final DuckDBConnection connection;
    private final Path spill;

    /**
     * @param spill folder for what is larger than memory
     */
    PieceFiles(DuckDBConnection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /**
     * Writes a table.
     *
     * @param rows how many it has
     * @param pieceRows how many a full piece has
     */
    void write(Table table, long rows, int pieceRows, Path to) throws SQLException, IOException {
        long pieces = (rows + pieceRows - 1) / pieceRows;
        if (pieces == 0) {
            execute(table.createSql(0));
            copy(table.pieceSql(0), to, "zstd", pieceRows);
            execute("DROP TABLE " + table.pieceName(0));
        } else if (pieces == 1) {
            copy(table.pieceSql(0), to, "zstd", pieceRows);
        } else {
            join(table, pieces, pieceRows, to);
        }
        long written = DuckDb.rowsOfFile(connection, to);
        if (written != rows) {
            throw new SQLException(
                    "table " + table.tableName() + " was given " + rows + " rows, but its file has " + written);
        }
    }

    private void join(Table table, long pieces, int pieceRows, Path to) throws SQLException, IOException {
        List<Path> parts = new ArrayList<>();
        try {
            Files.createDirectories(spill);
            for (long n = 0; n < pieces; n++) {
                Path part = spill.resolve(table.pieceName(n) + ".parquet");
                parts.add(part);
                copy(table.pieceSql(n), part, "uncompressed", pieceRows);
            }
            String list = parts.stream()
                    .map(part -> DuckDb.quoted(part.toString()))
                    .collect(Collectors.joining(", ", "[", "]"));
            copy("SELECT * FROM read_parquet(" + list + ")", to, "zstd", pieceRows);
        } finally {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private void copy(String select, Path to, String compression, int rowGroup) throws SQLException {
        execute(DuckDb.copySql(select, to, compression, rowGroup));
    }

    private void execute(String text) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(text);
        }
    }
}
