package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRows;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result tables, and the dictionary of their columns. */
public enum Table {
    /** One row per stage of a user device's chain. */
    STAGES("one row per stage of a user device's chain", StageLayout.create(), ReplicationRows::stages),
    /** One row per round of a cohort. */
    ROUNDS("one row per round of a cohort", RoundLayout.create(), ReplicationRows::rounds),
    /** One row per round and user device. */
    ROUND_UDS("one row per round and user device", RoundUdLayout.create(), ReplicationRows::roundUds),
    /** One row per frame. */
    FRAMES(
            "one row per frame: the decision and how the search for it went",
            FrameLayout.create(),
            ReplicationRows::frames),
    /** One row per replication. */
    REPLICATIONS("one row per replication", ReplicationLayout.create(), rows -> List.of(rows.replication())),
    /** One row per frame; the only table with wall-clock times. */
    TIMINGS(
            "one row per frame: wall-clock time, the only table that differs from run to run",
            FrameLayout.timings(),
            ReplicationRows::timings);

    private interface Source {
        void append(PieceAppender to, ReplicationRows rows) throws SQLException;
    }

    private final String meaning;
    private final List<Column> columns;
    private final Source source;

    <R> Table(String meaning, RowLayout<R> layout, Function<ReplicationRows, List<R>> rows) {
        this.meaning = meaning;
        this.columns = layout.columns();
        this.source = (to, replication) -> {
            for (R row : rows.apply(replication)) {
                layout.append(to.forNextRow(), row);
            }
        };
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

    String createSql(long piece) {
        return columns.stream()
                .map(c -> '"' + c.name() + "\" " + c.type() + (c.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + pieceName(piece) + " (", ")"));
    }

    void append(PieceAppender to, ReplicationRows rows) throws SQLException {
        source.append(to, rows);
    }
}
