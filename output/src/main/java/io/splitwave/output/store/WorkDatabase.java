package io.splitwave.output.store;

import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.Row;
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
 * The hidden database in which rows gather until the tables are written. A transaction begins with the first rows that
 * are appended and ends at the end of a replication. Rows are kept in pieces of bounded size, which pass through memory
 * one at a time.
 */
final class WorkDatabase implements AutoCloseable {
    static final String CATALOG = "work";
    static final String FILE = ".splitwave-work.duckdb";
    static final String LOG = FILE + ".wal";
    static final String SPILL = ".splitwave-spill";

    /** Rows of a piece, and of a Parquet row group; a multiple of the database's vector of 2048. */
    private static final int PIECE_ROWS = 122_880;

    /** Frames hold arrays with values for every user device: their pieces are bounded by frames times user devices. */
    private static final int PIECE_FRAME_USERS = 819_200;

    private final ResultFolder folder;
    private final DuckDBConnection connection;
    private long[] committed = new long[Table.values().length];
    private long[] rows = committed.clone();
    private boolean inTransaction;
    /**
     * User devices of the first frame, which a run does not change. Once known they stay, since the rows of a piece must;
     * 0 while there is no frame.
     */
    private int users;

    private WorkDatabase(ResultFolder folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    static WorkDatabase create(ResultFolder folder) throws SQLException, IOException {
        folder.claim(FILE, LOG, SPILL);
        DuckDBConnection connection = DuckDb.connect(folder.path().resolve(SPILL));
        try (Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.quoted(folder.path().resolve(FILE).toString()) + " AS " + CATALOG);
            sql.execute("USE " + CATALOG);
            return new WorkDatabase(folder, connection);
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** Appends rows of any tables, those of one table in order; after a failure the transaction is undone. */
    void append(List<Row> batch) throws SQLException {
        PieceAppender[] to = new PieceAppender[rows.length];
        try {
            begin();
            for (Row row : batch) {
                if (users == 0 && row instanceof FrameRow frame) {
                    users = frame.decision().users();
                }
                Table table = Table.of(row);
                int own = table.ordinal();
                if (to[own] == null) {
                    to[own] = new PieceAppender(connection, table, pieceRows(table), rows[own]);
                }
                table.append(to[own].forNextRow(), row);
            }
            for (int own = 0; own < to.length; own++) {
                if (to[own] != null) {
                    rows[own] = to[own].finish();
                }
            }
        } catch (SQLException | RuntimeException e) {
            undo(to, e);
            throw e;
        }
    }

    /** By SQL: without a statement the driver begins no transaction, and an appender would commit by itself. */
    private void begin() throws SQLException {
        if (!inTransaction) {
            execute("BEGIN TRANSACTION");
            inTransaction = true;
        }
    }

    boolean inTransaction() {
        return inTransaction;
    }

    void commit() throws SQLException {
        try {
            execute("COMMIT");
        } catch (SQLException e) {
            undo(new PieceAppender[0], e);
            throw e;
        }
        inTransaction = false;
        committed = rows.clone();
    }

    /** Forgets what was appended since the last commit. */
    void rollBack() throws SQLException {
        if (inTransaction) {
            inTransaction = false;
            rows = committed.clone();
            execute("ROLLBACK");
        }
    }

    private void undo(PieceAppender[] open, Exception because) {
        for (PieceAppender appender : open) {
            try {
                if (appender != null) {
                    appender.close();
                }
            } catch (SQLException e) {
                because.addSuppressed(e);
            }
        }
        try {
            rollBack();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private int pieceRows(Table table) {
        return table == Table.FRAMES ? Math.max(1, PIECE_FRAME_USERS / Math.max(100, users)) : PIECE_ROWS;
    }

    /**
     * Writes a table to a Parquet file.
     *
     * <p>A piece is as large as a row group, and filled before the next is begun. So where row groups end, and with it
     * the bytes of the file, depends on the rows alone and not on the batches in which they arrived.
     */
    void copy(Table table, Path to) throws SQLException, IOException {
        int pieceRows = pieceRows(table);
        long pieces = (rows[table.ordinal()] + pieceRows - 1) / pieceRows;
        if (pieces == 0) {
            execute(table.createSql(0));
            copy("SELECT * FROM " + table.pieceName(0), to, "zstd", pieceRows);
            execute("DROP TABLE " + table.pieceName(0));
        } else if (pieces == 1) {
            copy(piece(table, 0), to, "zstd", pieceRows);
        } else {
            merge(table, pieces, to);
        }
        long written = DuckDb.rowsOfFile(connection, to);
        if (written != rows[table.ordinal()]) {
            throw new SQLException("table " + table.tableName() + " was given " + rows[table.ordinal()]
                    + " rows, but its file has " + written);
        }
    }

    private void merge(Table table, long pieces, Path to) throws SQLException, IOException {
        Path spill = folder.path().resolve(SPILL);
        List<Path> parts = new ArrayList<>();
        try {
            Files.createDirectories(spill);
            for (long n = 0; n < pieces; n++) {
                Path part = spill.resolve(table.pieceName(n) + ".parquet");
                parts.add(part);
                copy(piece(table, n), part, "uncompressed", pieceRows(table));
            }
            String list = parts.stream()
                    .map(part -> DuckDb.quoted(part.toString()))
                    .collect(Collectors.joining(", ", "[", "]"));
            copy("SELECT * FROM read_parquet(" + list + ")", to, "zstd", pieceRows(table));
        } finally {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static String piece(Table table, long n) {
        return "SELECT * FROM " + table.pieceName(n);
    }

    private void copy(String select, Path to, String compression, int rowGroup) throws SQLException {
        execute(DuckDb.copySql(select, to, compression, rowGroup));
    }

    private void execute(String text) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(text);
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
