package io.splitwave.output.store;

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
final class RowLayout<R> {
    private interface Cell<R> {
        void append(DuckDBAppender to, R row) throws SQLException;
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<Cell<R>> cells = new ArrayList<>();

    List<Column> columns() {
        return List.copyOf(columns);
    }

    void append(DuckDBAppender to, R row) throws SQLException {
        to.beginRow();
        for (Cell<R> cell : cells) {
            cell.append(to, row);
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

    RowLayout<R> truthOrNull(String name, String meaning, Function<R, Boolean> value) {
        return add(name, "BOOLEAN", true, "-", meaning, (to, row) -> {
            Boolean found = value.apply(row);
            if (found == null) {
                to.appendNull();
            } else {
                to.append(found.booleanValue());
            }
        });
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

    RowLayout<R> reals(String name, String unit, String meaning, Function<R, double[]> value) {
        return add(name, "DOUBLE[]", false, unit, meaning, (to, row) -> to.append(value.apply(row)));
    }

    RowLayout<R> integers(String name, String unit, String meaning, Function<R, int[]> value) {
        return add(name, "INTEGER[]", false, unit, meaning, (to, row) -> to.append(value.apply(row)));
    }

    RowLayout<R> truths(String name, String meaning, Function<R, boolean[]> value) {
        return add(name, "BOOLEAN[]", false, "-", meaning, (to, row) -> to.append(value.apply(row)));
    }

    private RowLayout<R> add(String name, String type, boolean nullable, String unit, String meaning, Cell<R> cell) {
        columns.add(new Column(name, type, nullable, unit, meaning));
        cells.add(cell);
        return this;
    }
}
