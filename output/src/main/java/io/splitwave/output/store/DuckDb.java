package io.splitwave.output.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Connections to the embedded database: one thread, bounded native memory, no network. */
public final class DuckDb {
    /** Rows the database moves at a time; row groups are multiples of it. */
    public static final int VECTOR_ROWS = 2048;

    /** Native memory in addition to the Java heap; data that do not fit are spilled to disk. */
    private static final long MEMORY_BYTES = 384_000_000;

    /**
     * Native memory for a user device of a decision. A decision is one row, which has to be in memory as a whole: some 22
     * bytes for each device, in buffers that double, several times while it is appended, packed and read. Ten
     * million devices were written with 256 bytes for each and not with 224; just above a power of two it is up to a fifth more.
     */
    private static final long USER_BYTES = 320;

    /** Of smaller files no row needs more than the usual memory. */
    private static final long LARGE_FILE_BYTES = 32_000_000;

    private DuckDb() {}

    /**
     * Opens an empty database in memory.
     *
     * @param spillFolder folder for data that do not fit into memory; null for none
     * @return the connection, for one thread
     * @throws SQLException if it cannot start
     */
    public static DuckDBConnection connect(Path spillFolder) throws SQLException {
        Properties properties = new Properties();
        // a query's rows are fetched as they are read, so that a large table needs no large memory
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET threads = 1");
            allow(sql, 0);
            sql.execute("SET preserve_insertion_order = true");
            sql.execute("SET temp_directory = " + quoted(spillFolder == null ? "" : spillFolder.toString()));
            sql.execute("SET autoinstall_known_extensions = false");
            sql.execute("SET autoload_known_extensions = false");
            return connection;
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** Allows native memory for decisions of so many user devices; of a million and fewer it is the usual amount. */
    static void allow(Statement sql, long users) throws SQLException {
        sql.execute("SET memory_limit = '" + Math.max(MEMORY_BYTES, users * USER_BYTES) / 1000 + "KB'");
    }

    /** Allows native memory to read the decisions of a folder; the files say how many values a row has at most. */
    static void allow(Statement sql, Path dir) throws SQLException {
        long most = 0;
        for (Table table : List.of(Table.FRAMES, Table.DECISIONS)) {
            Path file = dir.resolve(table.fileName());
            if (file.toFile().length() > LARGE_FILE_BYTES) {
                try (ResultSet widest = sql.executeQuery("SELECT max(num_values // greatest(1, row_group_num_rows))"
                        + " FROM parquet_metadata(" + quoted(file.toString()) + ")")) {
                    widest.next();
                    most = Math.max(most, widest.getLong(1));
                }
            }
        }
        allow(sql, most);
    }

    /**
     * The same without a folder to spill into, for those who know of SQL only.
     *
     * @return the connection, for one thread
     * @throws SQLException if it cannot start
     */
    public static Connection inMemory() throws SQLException {
        return connect(null);
    }

    /**
     * Restricts a database to some files, permanently: later queries cannot change this.
     *
     * @param files each as a quoted text
     */
    static void confine(Statement sql, List<String> files) throws SQLException {
        sql.execute("SET allowed_paths = [" + String.join(", ", files) + "]");
        sql.execute("SET enable_external_access = false");
        sql.execute("SET lock_configuration = true");
    }

    /** How many rows a Parquet file says it has. */
    static long rowsOfFile(DuckDBConnection connection, Path file) throws SQLException {
        return number(connection, "SELECT num_rows FROM parquet_file_metadata(" + quoted(file.toString()) + ")");
    }

    /** The one number that a query returns. */
    static long number(DuckDBConnection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * The statement that writes a query's rows into a Parquet file.
     *
     * @param select the query
     * @param to the file
     * @param compression such as {@code zstd}
     * @param rowGroup rows of a row group
     * @return SQL
     */
    public static String copySql(String select, Path to, String compression, int rowGroup) {
        return "COPY (" + select + ") TO " + quoted(to.toString()) + " (FORMAT parquet, COMPRESSION " + compression
                + ", ROW_GROUP_SIZE " + rowGroup + ")";
    }

    /** The same, with facts about the file in its key-value metadata. */
    static String copySql(String select, Path to, String compression, int rowGroup, Map<String, String> facts) {
        String plain = copySql(select, to, compression, rowGroup);
        return plain.substring(0, plain.length() - 1) + FileFacts.sql(facts) + ")";
    }

    /**
     * A text as an SQL literal.
     *
     * @param text any text
     * @return quoted
     */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * First line of the database's message; the rest is advice to someone typing SQL.
     *
     * @param e the failure
     * @return one line
     */
    public static String reason(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").replaceFirst("^Invalid Error: \\w*Exception: ", "damaged: ");
    }
}
