package io.splitwave.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Reads the tables of a result folder, row by row in the order they were written. Writes nothing. */
public final class TableReader implements AutoCloseable {
    private final Path dir;
    private final TableSet tables;
    private final DuckDBConnection connection;

    private TableReader(Path dir, TableSet tables, DuckDBConnection connection) {
        this.dir = dir;
        this.tables = tables;
        this.connection = connection;
    }

    /**
     * Opens a result folder.
     *
     * @param dir folder of a finished run
     * @param tables the tables of its system
     * @return a reader
     * @throws ResultFolderException if it is no result folder
     * @throws TableStoreException if the embedded database cannot start
     */
    public static TableReader open(Path dir, TableSet tables) {
        Path path = ResultFolder.open(dir).path();
        try {
            DuckDBConnection connection = DuckDb.connect(null);
            try (Statement sql = connection.createStatement()) {
                DuckDb.allow(sql, path);
                return new TableReader(path, tables, connection);
            } catch (SQLException e) {
                try (connection) {
                    throw e;
                }
            }
        } catch (SQLException e) {
            throw new TableStoreException("cannot read tables: " + DuckDb.reason(e), e);
        }
    }

    /**
     * Whether a table exists.
     *
     * @param table the table
     * @return true if the system has it and its file exists
     */
    public boolean has(Table table) {
        return tables.has(table) && Files.exists(dir.resolve(table.fileName()));
    }

    /**
     * Reads rows.
     *
     * @param table which table
     * @param filter which rows
     * @param each receives each row, in the order they were written
     * @return number of rows
     * @throws IllegalArgumentException if the system has no such table, or the table no column of the filter
     * @throws TableStoreException if the table is missing or cannot be read
     */
    public long forEach(Table table, Filter filter, Consumer<TableRow> each) {
        try (PreparedStatement query = prepare(table, filter)) {
            return tell(tables.form(table), query, each);
        } catch (SQLException e) {
            throw unreadable(table, e);
        }
    }

    /**
     * Reads rows into memory.
     *
     * @param table which table
     * @param filter which rows
     * @return the rows, in the order they were written
     * @throws IllegalArgumentException if the system has no such table, or the table no column of the filter
     * @throws TableStoreException if the table is missing or cannot be read
     */
    public List<TableRow> rows(Table table, Filter filter) {
        Stream.Builder<TableRow> rows = Stream.builder();
        forEach(table, filter, rows);
        return rows.build().toList();
    }

    /**
     * Writes rows as CSV: a header of column names, one line each, quoted as in RFC 4180 where needed, lines ended by
     * a line feed, numbers in the shortest form that reads back to the same bits, absent values empty, arrays as
     * {@code [a,b]}.
     *
     * @param table which table
     * @param filter which rows
     * @param out where to
     * @return number of rows
     * @throws IllegalArgumentException if the system has no such table, or the table no column of the filter
     * @throws TableStoreException if the table is missing or cannot be read
     * @throws UncheckedIOException if {@code out} fails
     */
    public long writeCsv(Table table, Filter filter, Appendable out) {
        try (PreparedStatement query = prepare(table, filter)) {
            Csv.line(
                    out, tables.form(table).columns().stream().map(Column::name).toArray());
            return tell(tables.form(table), query, row -> {
                try {
                    Csv.line(out, row.values());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (SQLException e) {
            throw unreadable(table, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the reader. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new TableStoreException("cannot close the tables in " + dir + ": " + DuckDb.reason(e), e);
        }
    }

    /** The query, open: a table that is missing or broken is reported here, before any row is passed on. */
    private PreparedStatement prepare(Table table, Filter filter) throws SQLException {
        String select = select(table, filter);
        try (Statement sql = connection.createStatement()) {
            StoredShape.require(sql, tables.form(table), dir.resolve(table.fileName()));
        }
        PreparedStatement query = connection.prepareStatement(select);
        int parameter = 1;
        for (Long value : filter.equal().values()) {
            query.setLong(parameter++, value);
        }
        return query;
    }

    private TableStoreException unreadable(Table table, SQLException e) {
        return new TableStoreException("cannot read " + dir.resolve(table.fileName()) + ": " + DuckDb.reason(e), e);
    }

    private String select(Table table, Filter filter) {
        TableForm form = tables.form(table);
        for (String column : filter.equal().keySet()) {
            if (!form.has(column)) {
                throw new IllegalArgumentException("table " + table.tableName() + " has no column " + column);
            }
        }
        if (!has(table)) {
            throw new TableStoreException(
                    "result folder " + dir + " has no " + table.fileName()
                            + "; the run did not finish, or the file was removed: 'splitwave inspect " + dir
                            + " --check' says how to get it again",
                    null);
        }
        String where = filter.equal().keySet().stream()
                .map(column -> '"' + column + "\" = ?")
                .collect(Collectors.joining(" AND "));
        return "SELECT " + form.selection() + " FROM read_parquet("
                + DuckDb.quoted(dir.resolve(table.fileName()).toString()) + ")"
                + (where.isEmpty() ? "" : " WHERE " + where);
    }

    static long tell(TableForm table, PreparedStatement query, Consumer<TableRow> each) throws SQLException {
        long count = 0;
        int width = table.columns().size();
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                Object[] values = new Object[width];
                for (int i = 0; i < width; i++) {
                    Object value = result.getObject(i + 1);
                    values[i] = value instanceof Array ? Arrays.asList((Object[]) ((Array) value).getArray()) : value;
                }
                each.accept(new TableRow(table, values));
                count++;
            }
        }
        return count;
    }
}
