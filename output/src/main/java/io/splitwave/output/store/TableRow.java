package io.splitwave.output.store;

import java.util.List;

/** One row read from a table. Values are asked by column name; a value of another type than asked is refused. */
public final class TableRow {
    private final TableForm table;
    private final List<Column> columns;
    private final Object[] values;

    TableRow(TableForm table, Object[] values) {
        this.table = table;
        this.columns = table.columns();
        this.values = values;
    }

    /**
     * A value as it is: Integer, Long, Double, Boolean, String, a {@code List} of these, or null.
     *
     * @param column name of the column
     * @return the value; null if absent
     * @throws IllegalArgumentException if the table has no such column
     */
    public Object value(String column) {
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).name().equals(column)) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("table " + table.kind().tableName() + " has no column " + column);
    }

    /**
     * Whether a value is absent.
     *
     * @param column name of the column
     * @return true if it is null
     */
    public boolean isNull(String column) {
        return value(column) == null;
    }

    /**
     * A whole number.
     *
     * @param column name of an {@code INTEGER} or {@code BIGINT} column
     * @return its value
     * @throws TableStoreException if it is absent
     * @throws IllegalStateException if it is of another type
     */
    public long number(String column) {
        return typed(column, Number.class).longValue();
    }

    /**
     * A real number.
     *
     * @param column name of a {@code DOUBLE} column
     * @return its value; NaN if absent
     * @throws IllegalStateException if it is of another type
     */
    public double real(String column) {
        return isNull(column) ? Double.NaN : typed(column, Double.class);
    }

    /**
     * A text.
     *
     * @param column name of a {@code VARCHAR} column
     * @return its value; null if absent
     * @throws IllegalStateException if it is of another type
     */
    public String text(String column) {
        return isNull(column) ? null : typed(column, String.class);
    }

    /**
     * A truth value.
     *
     * @param column name of a {@code BOOLEAN} column
     * @return its value
     * @throws TableStoreException if it is absent
     * @throws IllegalStateException if it is of another type
     */
    public boolean truth(String column) {
        return typed(column, Boolean.class);
    }

    /**
     * Real numbers.
     *
     * @param column name of a {@code DOUBLE[]} column
     * @return a fresh array
     * @throws TableStoreException if it is absent
     * @throws IllegalStateException if it is of another type
     */
    public double[] reals(String column) {
        List<?> elements = typed(column, List.class);
        return elements.stream()
                .mapToDouble(element -> cast(column, element, Double.class))
                .toArray();
    }

    /**
     * Whole numbers.
     *
     * @param column name of an {@code INTEGER[]} column
     * @return a fresh array
     * @throws TableStoreException if it is absent
     * @throws IllegalStateException if it is of another type
     */
    public int[] numbers(String column) {
        List<?> elements = typed(column, List.class);
        return elements.stream()
                .mapToInt(element -> cast(column, element, Integer.class))
                .toArray();
    }

    private <T> T typed(String column, Class<T> type) {
        return cast(column, value(column), type);
    }

    private <T> T cast(String column, Object value, Class<T> type) {
        if (value == null) {
            throw new TableStoreException(
                    table.kind().fileName() + " is damaged or of another run: nothing in column " + column, null);
        }
        if (!type.isInstance(value)) {
            throw new IllegalStateException("column " + column + " of table "
                    + table.kind().tableName() + " holds " + value + ", which is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    Object[] values() {
        return values;
    }
}
