package io.splitwave.output.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Runs SQL queries on the tables of a result folder, each table under its own name. A query is one SELECT; nothing else
 * is accepted, so that a query never writes. It reaches the tables and no other file, nor the network, so that queries
 * from other people are safe.
 */
public final class TableQuery implements AutoCloseable {
    private final Path dir;
    private final DuckDBConnection connection;

    private TableQuery(Path dir, DuckDBConnection connection) {
        this.dir = dir;
        this.connection = connection;
    }

    /**
     * Opens the tables of a result folder.
     *
     * @param dir folder of a run
     * @param tables the tables of its system
     * @return ready to be asked
     * @throws ResultFolderException if it is no result folder
     * @throws TableStoreException if the embedded database cannot start or a table cannot be read
     */
    public static TableQuery open(Path dir, TableSet tables) {
        Path path = ResultFolder.open(dir).path();
        try {
            DuckDBConnection connection = DuckDb.connect(null);
            try (Statement sql = connection.createStatement()) {
                List<String> files = new ArrayList<>();
                DuckDb.allow(sql, path);
                for (TableForm table : tables.forms()) {
                    Path file = path.resolve(table.kind().fileName());
                    if (Files.exists(file)) {
                        StoredShape.require(sql, table, file);
                        sql.execute("CREATE VIEW " + table.kind().tableName() + " AS SELECT * FROM read_parquet("
                                + DuckDb.quoted(file.toString()) + ")");
                        files.add(DuckDb.quoted(file.toString()));
                    }
                }
                DuckDb.confine(sql, files);
                return new TableQuery(path, connection);
            } catch (SQLException | TableStoreException e) {
                try (connection) {
                    throw e;
                }
            }
        } catch (SQLException e) {
            throw new TableStoreException(
                    "cannot read the tables in " + path + ": " + DuckDb.reason(e) + "; 'splitwave inspect " + path
                            + " --check' says whether a file is damaged",
                    e);
        }
    }

    /**
     * The same tables for a further query while a result is open.
     *
     * @return to be closed by the caller, at the latest before this
     * @throws TableStoreException if the embedded database refuses
     */
    public TableQuery another() {
        try {
            return new TableQuery(dir, connection.duplicate());
        } catch (SQLException e) {
            throw new TableStoreException("cannot read the tables in " + dir + ": " + DuckDb.reason(e), e);
        }
    }

    /**
     * Runs a query. One result is open at a time: a new query ends the one before.
     *
     * @param select one SELECT over {@code stages}, {@code rounds}, {@code round_uds}, {@code frames}, …
     * @return the result, before its first row; to be closed by the caller
     * @throws TableStoreException if the query fails; the message says why
     */
    public Answer ask(String select) {
        try {
            // the table function takes one SELECT statement and nothing else
            return new Answer(connection.prepareStatement("SELECT * FROM query(" + DuckDb.quoted(select) + ")"));
        } catch (SQLException e) {
            throw new TableStoreException("cannot ask the tables in " + dir + ": " + DuckDb.reason(e), e);
        }
    }

    /** Closes the tables. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new TableStoreException("cannot close the tables in " + dir + ": " + DuckDb.reason(e), e);
        }
    }
}
