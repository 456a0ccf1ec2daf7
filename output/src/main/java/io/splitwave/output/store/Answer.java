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

    private static TableStoreException unreadable(SQLException e) {
        return new TableStoreException("cannot read the answer: " + DuckDb.reason(e), e);
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
        try {
            return rows.next();
        } catch (SQLException e) {
            throw unreadable(e);
        }
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
        try {
            Object value = rows.getObject(column + 1);
            return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * A whole number.
     *
     * @param column from 0
     * @return its value; 0 if absent
     */
    public long number(int column) {
        try {
            return rows.getLong(column + 1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * A whole number of a column of {@code INTEGER}.
     *
     * @param column from 0
     * @return its value; 0 if absent
     */
    public int integer(int column) {
        try {
            return rows.getInt(column + 1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * A real number.
     *
     * @param column from 0
     * @return its value; NaN if absent
     */
    public double real(int column) {
        try {
            double value = rows.getDouble(column + 1);
            return rows.wasNull() ? Double.NaN : value;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * A text.
     *
     * @param column from 0
     * @return its value; null if absent
     */
    public String text(int column) {
        try {
            return rows.getString(column + 1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * A truth value.
     *
     * @param column from 0
     * @return its value; false if absent
     */
    public boolean truth(int column) {
        try {
            return rows.getBoolean(column + 1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
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
