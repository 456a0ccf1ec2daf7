package io.splitwave.output.store;

import io.splitwave.output.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /** Logs under which the database writes while it moves its log into its file; a kill may leave them. */
    static final String CHECKPOINT_LOG = LOG + ".checkpoint";

    static final String RECOVERY_LOG = LOG + ".recovery";

    static final String SPILL = ".splitwave-spill";

    /** Size of the log at which it is moved into the file; each move packs the begun pieces again. */
    private static final String MOST_LOG = "64MB";

    /**
     * Compressions of real numbers and texts, which are tried again at each move and are of little use in a file that
     * is removed.
     */
    private static final String DEAR_COMPRESSION = "alp,alprd,fsst,dict_fsst,zstd";

    private final ResultFolder folder;
    private final TableSet tables;
    private final Provenance run;
    private final DuckDBConnection connection;
    private long[] committed = new long[Table.values().length];
    private long[] rows = committed.clone();
    private boolean inTransaction;
    /** The system's identity of the database's file; null where there is none. */
    private final Object fileKey;

    private final PieceSizes sizes;
    /** User devices of a decision that memory is allowed for. */
    private int roomFor;

    private WorkDatabase(ResultFolder folder, TableSet tables, Provenance run, DuckDBConnection connection)
            throws IOException {
        this.folder = folder;
        this.tables = tables;
        this.run = run;
        this.sizes = new PieceSizes(tables);
        this.connection = connection;
        this.fileKey = FolderFiles.key(folder.path().resolve(FILE));
    }

    /** Opens the database of the folder with its rows, or creates one. */
    static WorkDatabase open(ResultFolder folder, TableSet tables, Provenance run) throws SQLException, IOException {
        folder.claim(FILE, LOG, CHECKPOINT_LOG, RECOVERY_LOG, SPILL);
        DuckDBConnection connection = DuckDb.connect(folder.path().resolve(SPILL));
        try (Statement sql = connection.createStatement()) {
            sql.execute("ATTACH " + DuckDb.quoted(folder.path().resolve(FILE).toString()) + " AS " + CATALOG);
            sql.execute("USE " + CATALOG);
            sql.execute("SET checkpoint_threshold = " + DuckDb.quoted(MOST_LOG));
            sql.execute("SET disabled_compression_methods = " + DuckDb.quoted(DEAR_COMPRESSION));
            FolderFiles.removeSpill(folder.path().resolve(SPILL)); // of a process that was killed
            WorkDatabase database = new WorkDatabase(folder, tables, run, connection);
            database.count();
            return database;
        } catch (SQLException | IOException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** Whether the database's file still exists and is the same. */
    boolean isWhereItWas() {
        try {
            return Objects.equals(fileKey, FolderFiles.key(folder.path().resolve(FILE)));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Reads the number of rows of the pieces. */
    private void count() throws SQLException {
        for (Table table : tables.gathered()) {
            while (isThere(table.pieceName(pieces(table)))) {
                long found = DuckDb.number(connection, "SELECT count(*) FROM " + table.pieceName(pieces(table)));
                if (found > 0) {
                    sizes.lookAt(table, connection, table.pieceName(0));
                    makeRoom();
                }
                rows[table.ordinal()] += found;
                if (found < sizes.rows(table)) {
                    break; // the last
                }
            }
        }
        committed = rows.clone();
    }

    private boolean isThere(String piece) throws SQLException {
        return DuckDb.number(
                        connection,
                        "SELECT count(*) FROM duckdb_tables() WHERE database_name = " + DuckDb.quoted(CATALOG)
                                + " AND table_name = " + DuckDb.quoted(piece))
                > 0;
    }

    long rows(Table table) {
        return rows[table.ordinal()];
    }

    /** Pieces with rows. */
    private long pieces(Table table) {
        int pieceRows = sizes.rows(table);
        return (rows(table) + pieceRows - 1) / pieceRows;
    }

    /** Passes on every row of a table in order. */
    void forEach(Table table, Consumer<TableRow> each) throws SQLException {
        for (long n = 0; n < pieces(table); n++) {
            try (PreparedStatement query = connection.prepareStatement(table.pieceSql(n))) {
                TableReader.tell(tables.form(table), query, each);
            }
        }
    }

    /**
     * Adds the rows of finished tables, in one transaction.
     *
     * @param dir a folder that holds a file for every table
     */
    void copyFrom(Path dir) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            DuckDb.allow(sql, dir);
        }
        try {
            begin();
            for (Table table : tables.gathered()) {
                copyFrom(table, dir.resolve(table.fileName()));
            }
            commit();
        } catch (SQLException | RuntimeException e) {
            undo(new PieceAppender[0], e);
            throw e;
        }
    }

    /**
     * Adds the rows of finished tables, as {@link #copyFrom(Path)}, if they hold the expected replications.
     *
     * @param from the first replication
     * @param to the one after the last
     */
    void copyFrom(Path dir, int from, int to) throws SQLException {
        String held = "SELECT count(*) FROM (SELECT replication, row_number() OVER () - 1 + " + from
                + " AS expected FROM "
                + "read_parquet("
                + DuckDb.quoted(dir.resolve(Table.REPLICATIONS.fileName()).toString())
                + ")) WHERE replication = expected";
        long rows = DuckDb.rowsOfFile(connection, dir.resolve(Table.REPLICATIONS.fileName()));
        long asExpected = DuckDb.number(connection, held);
        if (rows != to - from || asExpected != rows) {
            throw new SQLException("expected replications " + from + " to " + (to - 1) + " in "
                    + Table.REPLICATIONS.fileName() + ", found " + rows + " of which " + asExpected + " are in place");
        }
        copyFrom(dir);
    }

    private void copyFrom(Table table, Path file) throws SQLException {
        String source = "read_parquet(" + DuckDb.quoted(file.toString()) + ", file_row_number = true)";
        long count = DuckDb.rowsOfFile(connection, file);
        if (count > 0) {
            sizes.lookAt(table, connection, source);
            makeRoom();
        }
        int pieceRows = sizes.rows(table);
        for (long from = 0; from < count; ) {
            long piece = rows(table) / pieceRows;
            long held = rows(table) % pieceRows;
            if (held == 0) {
                execute(tables.form(table).createSql(piece));
            }
            long to = Math.min(count, from + pieceRows - held);
            execute("INSERT INTO " + table.pieceName(piece) + " SELECT "
                    + tables.form(table).selection() + " FROM " + source + " WHERE file_row_number >= " + from
                    + " AND file_row_number < " + to);
            rows[table.ordinal()] += to - from;
            from = to;
        }
    }

    /** Appends rows of any tables, those of one table in order; after a failure the transaction is undone. */
    void append(List<Row> batch) throws SQLException {
        PieceAppender[] to = new PieceAppender[rows.length];
        try {
            begin();
            for (Row row : batch) {
                sizes.lookAt(row);
                makeRoom();
                TableForm table = tables.of(row);
                int own = table.kind().ordinal();
                if (to[own] == null) {
                    to[own] = new PieceAppender(connection, table, sizes.rows(table.kind()), rows[own]);
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

    private void makeRoom() throws SQLException {
        if (sizes.users() != roomFor) {
            roomFor = sizes.users();
            try (Statement sql = connection.createStatement()) {
                DuckDb.allow(sql, roomFor);
            }
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

    /** Drops the rows appended since the last commit. */
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

    /** Writes every table to a Parquet file. */
    void copy(Map<Table, Path> files) throws SQLException {
        List<TableFiles.Order> orders = new ArrayList<>();
        for (Table table : tables.gathered()) {
            orders.add(TableFiles.Order.ofGathered(
                    tables.form(table), run, rows(table), sizes.rows(table), files.get(table)));
        }
        if (tables.has(Table.DECISION_UDS)) {
            orders.add(tidyDecisions(files.get(Table.DECISION_UDS)));
        }
        TableFiles.write(orders, connection, CATALOG);
    }

    private TableFiles.Order tidyDecisions(Path to) throws SQLException {
        List<String> pieces = new ArrayList<>();
        long count = 0;
        for (long n = 0; n < pieces(tables.decided()); n++) {
            String decisions = tables.decided().pieceSql(n);
            pieces.add(TidyDecisions.select(tables.words(), decisions));
            count += DuckDb.number(connection, TidyDecisions.count(tables.words(), decisions));
        }
        return new TableFiles.Order(
                tables.form(Table.DECISION_UDS), run, pieces, count, sizes.rows(Table.DECISION_UDS), to);
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

    /** Closes a database whose rows are no longer needed, and removes it. */
    void discard() throws SQLException, IOException {
        if (!connection.isClosed()) {
            try (connection) {
                execute("PRAGMA disable_checkpoint_on_shutdown");
            }
        }
        remove(folder);
    }

    /** Whether something of a database is there. */
    static boolean isIn(ResultFolder folder) {
        return Stream.of(LOG, CHECKPOINT_LOG, RECOVERY_LOG, FILE, SPILL)
                .anyMatch(name -> Files.exists(folder.path().resolve(name)));
    }

    /** Logs first: a log without its file would be taken for that of a later database. */
    static void remove(ResultFolder folder) throws IOException {
        for (String name : List.of(LOG, CHECKPOINT_LOG, RECOVERY_LOG, FILE)) {
            Files.deleteIfExists(folder.path().resolve(name));
        }
        FolderFiles.removeSpill(folder.path().resolve(SPILL));
    }
}
