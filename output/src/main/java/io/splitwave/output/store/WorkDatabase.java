package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The hidden database in which rows gather until the tables are written. It always ends at the end of a replication:
 * each batch is one transaction.
 */
final class WorkDatabase implements AutoCloseable {
    static final String FILE = ".splitwave-work.duckdb";
    static final String LOG = FILE + ".wal";
    static final String SPILL = ".splitwave-spill";

    /** Rows per Parquet row group; a multiple of the database's vector of 2048. */
    private static final int ROW_GROUP = 122_880;

    /** Frames hold arrays with a value per user device, so fewer of them make a row group of that size. */
    private static final int FRAME_ROW_GROUP = 8_192;

    private final ResultFolder folder;
    private final DuckDBConnection connection;

    private WorkDatabase(ResultFolder folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    static WorkDatabase create(ResultFolder folder) throws SQLException, IOException {
        folder.claim(FILE, LOG, SPILL);
        DuckDBConnection connection = DuckDb.connect(folder.path().resolve(SPILL));
        try (Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.quoted(folder.path().resolve(FILE).toString()) + " AS work");
            sql.execute("USE work");
            for (Table table : Table.values()) {
                sql.execute(table.createSql());
            }
            return new WorkDatabase(folder, connection);
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    void append(List<ReplicationRows> batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (Table table : Table.values()) {
                try (DuckDBAppender to = connection.createAppender("work", "main", table.tableName())) {
                    for (ReplicationRows rows : batch) {
                        table.append(to, rows);
                    }
                }
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private void rollBack(Exception because) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /**
     * Writes a table to a Parquet file. Ordering by row number changes no order; it makes the pieces handed to the
     * writer, and so the bytes of the file, independent of the batches in which the rows arrived.
     */
    void copy(Table table, Path to) throws SQLException {
        int rowGroup = table == Table.FRAMES ? FRAME_ROW_GROUP : ROW_GROUP;
        try (Statement sql = connection.createStatement()) {
            sql.execute("COPY (SELECT * FROM " + table.tableName() + " ORDER BY rowid) TO "
                    + DuckDb.quoted(to.toString()) + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + rowGroup
                    + ")");
        }
    }

    /** Closes and keeps the database. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Removes what a closed database leaves. */
    void remove() throws IOException {
        Files.deleteIfExists(folder.path().resolve(FILE));
        Files.deleteIfExists(folder.path().resolve(LOG));
        FolderFiles.removeSpill(folder.path().resolve(SPILL));
    }
}
