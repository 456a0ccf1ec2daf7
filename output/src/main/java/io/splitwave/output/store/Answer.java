package io.splitwave.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The result of a {@link TableQuery}: rows one after the other, values by position from 0. */
public final class Answer implements AutoCloseable {
    private final PreparedStatement query;
    private final ResultSet rows;
    private final List<String> columns = new ArrayList<>();

    Answer(PreparedStatement query) throws SQLException {
        this.query = query;
        try {
            rows = query.executeQuery();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnLabel(i));
            }
        } catch (SQLException e) {
            try (query) {
                throw e;
            }
        }
    }

    private interface Read<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T read(Read<T> part) {
        try {
            return part.from(rows);
        } catch (SQLException e) {
            throw new TableStoreException("cannot read the answer: " + DuckDb.reason(e), e);
        }
    }

    /**
     * Names of the columns.
     *
     * @return in order
     */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /**
     * Moves to the next row.
     *
     * @return false if there is none
     * @throws TableStoreException if it cannot be read
     */
    public boolean next() {
        return read(ResultSet::next);
    }

    /**
     * Whether a value is absent.
     *
     * @param column from 0
     * @return true if it is null
     */
    public boolean isNull(int column) {
        return value(column) == null;
    }

    /**
     * A value as it is; lists as {@link List}.
     *
     * @param column from 0
     * @return the value; null if absent
     */
    public Object value(int column) {
        return read(row -> {
            Object value = row.getObject(column + 1);
            return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
        });
    }

    /**
     * A whole number.
     *
     * @param column from 0
     * @return its value; 0 if absent
     */
    public long number(int column) {
        return read(row -> row.getLong(column + 1));
    }

    /**
     * A whole number of a column of {@code INTEGER}.
     *
     * @param column from 0
     * @return its value; 0 if absent
     */
    public int integer(int column) {
        return read(row -> row.getInt(column + 1));
    }

    /**
     * A real number.
     *
     * @param column from 0
     * @return its value; NaN if absent
     */
    public double real(int column) {
        return read(row -> {
            double value = row.getDouble(column + 1);
            return row.wasNull() ? Double.NaN : value;
        });
    }

    /**
     * A text.
     *
     * @param column from 0
     * @return its value; null if absent
     */
    public String text(int column) {
        return read(row -> row.getString(column + 1));
    }

    /**
     * A truth value.
     *
     * @param column from 0
     * @return its value; false if absent
     */
    public boolean truth(int column) {
        return read(row -> row.getBoolean(column + 1));
    }

    /**
     * Numbers of a list.
     *
     * @param column from 0
     * @return a fresh array; empty if absent
     */
    public double[] reals(int column) {
        return value(column) instanceof List<?> list
                ? list.stream()
                        .mapToDouble(each -> ((Number) each).doubleValue())
                        .toArray()
                : new double[0];
    }

    /**
     * Truth values of a list.
     *
     * @param column from 0
     * @return a fresh array; empty if absent
     */
    public boolean[] truths(int column) {
        List<?> list = value(column) instanceof List<?> found ? found : List.of();
        boolean[] truths = new boolean[list.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = (Boolean) list.get(i);
        }
        return truths;
    }

    /**
     * Writes the rows not read yet as CSV, in the form of {@link TableReader#writeCsv}.
     *
     * @param out where to
     * @return number of rows
     * @throws UncheckedIOException if {@code out} fails
     */
    public long writeCsv(Appendable out) {
        try {
            Csv.line(out, columns.toArray());
            long count = 0;
            while (next()) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(i);
                }
                Csv.line(out, values);
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the result. */
    @Override
    public void close() {
        try {
            query.close();
        } catch (SQLException e) {
            throw new TableStoreException("cannot close the answer: " + DuckDb.reason(e), e);
        }
    }
}
