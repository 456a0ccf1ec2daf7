package io.splitwave.output.store;

import io.splitwave.output.row.Row;
import io.splitwave.output.word.Shape;
import io.splitwave.output.word.Variable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.duckdb.DuckDBAppender;

/** The columns of a table, each with the way its value is taken from a row: one list for schema, writing and reading. */
final class RowLayout<R extends Row> {
    private interface Cell<R extends Row> {
        void append(DuckDBAppender to, R row) throws SQLException;
    }

    private final Class<R> type;
    private final List<Column> columns = new ArrayList<>();
    private final List<Cell<R>> cells = new ArrayList<>();

    /**
     * @param type the type of the rows
     */
    RowLayout(Class<R> type) {
        this.type = type;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Appends a row of the type of this layout. */
    void append(DuckDBAppender to, Row row) throws SQLException {
        R own = type.cast(row);
        to.beginRow();
        for (Cell<R> cell : cells) {
            cell.append(to, own);
        }
        to.endRow();
    }

    RowLayout<R> integer(String name, String unit, String meaning, ToIntFunction<R> value) {
        return add(name, "INTEGER", false, unit, meaning, (to, row) -> to.append(value.applyAsInt(row)));
    }

    RowLayout<R> integerOrNull(String name, String unit, String meaning, Function<R, Integer> value) {
        return add(name, "INTEGER", true, unit, meaning, (to, row) -> {
            Integer found = value.apply(row);
            if (found == null) {
                to.appendNull();
            } else {
                to.append(found.intValue());
            }
        });
    }

    RowLayout<R> count(String name, String unit, String meaning, ToLongFunction<R> value) {
        return add(name, "BIGINT", false, unit, meaning, (to, row) -> to.append(value.applyAsLong(row)));
    }

    RowLayout<R> real(String name, String unit, String meaning, ToDoubleFunction<R> value) {
        return add(name, "DOUBLE", false, unit, meaning, (to, row) -> to.append(value.applyAsDouble(row)));
    }

    /** NaN means absent. */
    RowLayout<R> realOrNull(String name, String unit, String meaning, ToDoubleFunction<R> value) {
        return add(name, "DOUBLE", true, unit, meaning, (to, row) -> {
            double found = value.applyAsDouble(row);
            if (Double.isNaN(found)) {
                to.appendNull();
            } else {
                to.append(found);
            }
        });
    }

    RowLayout<R> truth(String name, String meaning, Predicate<R> value) {
        return add(name, "BOOLEAN", false, "-", meaning, (to, row) -> to.append(value.test(row)));
    }

    RowLayout<R> text(String name, String meaning, Function<R, String> value) {
        return add(name, "VARCHAR", false, "-", meaning, (to, row) -> to.append(value.apply(row)));
    }

    RowLayout<R> textOrNull(String name, String meaning, Function<R, String> value) {
        return add(name, "VARCHAR", true, "-", meaning, (to, row) -> {
            String found = value.apply(row);
            if (found == null) {
                to.appendNull();
            } else {
                to.append(found);
            }
        });
    }

    /** A variable whose value stands as a number, flags as 0 or 1; NaN means absent. */
    RowLayout<R> number(Variable variable, ToDoubleFunction<R> value) {
        return variable(variable, row -> typed(variable, value.applyAsDouble(row)));
    }

    private static Object typed(Variable variable, double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return switch (variable.type()) {
            case INTEGER -> (Object) (int) value;
            case COUNT -> (Object) (long) value;
            case FLAG -> (Object) (value != 0);
            default -> (Object) value;
        };
    }

    /** A variable whose value is null if it is absent. */
    RowLayout<R> variable(Variable variable, Function<R, Object> value) {
        boolean nullable = variable.shape() == Shape.OPTIONAL;
        return add(
                variable.name(),
                variable.sql(),
                nullable,
                variable.unit(),
                variable.meaning(),
                (to, row) -> appendValue(to, value.apply(row)));
    }

    private static void appendValue(DuckDBAppender to, Object value) throws SQLException {
        if (value == null) {
            to.appendNull();
        } else if (value instanceof Double real) {
            to.append(real.doubleValue());
        } else if (value instanceof Integer whole) {
            to.append(whole.intValue());
        } else if (value instanceof Long count) {
            to.append(count.longValue());
        } else if (value instanceof Boolean flag) {
            to.append(flag.booleanValue());
        } else if (value instanceof String text) {
            to.append(text);
        } else if (value instanceof double[] reals) {
            to.append(reals);
        } else if (value instanceof int[] integers) {
            to.append(integers);
        } else if (value instanceof boolean[] flags) {
            to.append(flags);
        } else {
            throw new IllegalStateException("no column holds " + value.getClass());
        }
    }

    /** A column that is made from others when the file is written, and so is in no row. */
    RowLayout<R> derived(Column column) {
        columns.add(column);
        cells.add((to, row) -> {
            throw new IllegalStateException("no row has a value for " + column.name());
        });
        return this;
    }

    private RowLayout<R> add(String name, String type, boolean nullable, String unit, String meaning, Cell<R> cell) {
        columns.add(new Column(name, type, nullable, unit, meaning));
        cells.add(cell);
        return this;
    }
}
