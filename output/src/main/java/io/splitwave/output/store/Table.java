package io.splitwave.output.store;

import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.FrameTimingRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.StageRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** The result tables, and the dictionary of their columns. */
public enum Table {
    /** One row per stage of a user device's chain. */
    STAGES("one row per stage of a user device's chain", StageRow.class, StageLayout.create()),
    /** One row per round of a cohort. */
    ROUNDS("one row per round of a cohort", RoundRow.class, RoundLayout.create()),
    /** One row per round and user device. */
    ROUND_UDS("one row per round and user device", RoundUdRow.class, RoundUdLayout.create()),
    /** One row per frame. */
    FRAMES("one row per frame: the decision and how the search for it went", FrameRow.class, FrameLayout.create()),
    /** One row per replication. */
    REPLICATIONS("one row per replication", ReplicationRow.class, ReplicationLayout.create()),
    /** One row per frame; the only table with wall-clock times. */
    TIMINGS(
            "one row per frame: wall-clock time, the only table that differs from run to run",
            FrameTimingRow.class,
            FrameLayout.timings());

    private static final List<Table> ALL = List.of(values());

    private interface Writer {
        void append(DuckDBAppender to, Row row) throws SQLException;
    }

    private final String meaning;
    private final Class<? extends Row> type;
    private final List<Column> columns;
    private final Writer writer;

    <R extends Row> Table(String meaning, Class<R> type, RowLayout<R> layout) {
        this.meaning = meaning;
        this.type = type;
        this.columns = layout.columns();
        this.writer = (to, row) -> layout.append(to, type.cast(row));
    }

    /** The table that holds rows of this type. */
    static Table of(Row row) {
        for (Table table : ALL) {
            if (table.type == row.getClass()) {
                return table;
            }
        }
        throw new IllegalArgumentException("no table holds rows of " + row.getClass());
    }

    /**
     * Name of the table.
     *
     * @return for example {@code round_uds}
     */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Name of its file in a result folder.
     *
     * @return for example {@code round_uds.parquet}
     */
    public String fileName() {
        return tableName() + ".parquet";
    }

    /**
     * What a row is.
     *
     * @return one line
     */
    public String meaning() {
        return meaning;
    }

    /**
     * The columns, in order.
     *
     * @return an immutable list
     */
    public List<Column> columns() {
        return columns;
    }

    boolean has(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column));
    }

    /** Name of the database table that holds the n-th piece of the rows. */
    String pieceName(long piece) {
        return tableName() + "_" + piece;
    }

    /** Its rows. */
    String pieceSql(long piece) {
        return "SELECT * FROM " + pieceName(piece);
    }

    String createSql(long piece) {
        return columns.stream()
                .map(c -> '"' + c.name() + "\" " + c.type() + (c.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + pieceName(piece) + " (", ")"));
    }

    void append(DuckDBAppender to, Row row) throws SQLException {
        writer.append(to, row);
    }
}
