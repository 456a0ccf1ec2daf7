package io.splitwave.output.store;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.PositionRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.TimingRow;
import java.util.Locale;

/**
 * The kinds of result tables, in the order in which they are written. Its words give the tables of a run and their
 * columns: {@link TableSet}.
 */
public enum Table {
    /** One row per stage of a chain. */
    STAGES("one row per stage of a user device's chain", StageRow.class),
    /** One row per round of a cohort. */
    ROUNDS("one row per round of a cohort", RoundRow.class),
    /** One row per round and user device. */
    ROUND_UDS("one row per round and user device", RoundUdRow.class),
    /** One row per frame; only of systems that decide by frame. */
    FRAMES("one row per frame: the decision and how the search for it went", DecisionRow.class),
    /** One row per decision for a round, a leg of it, or a request; only of systems that decide so. */
    DECISIONS("one row per decision for a leg of a round, and how the search for it went", DecisionRow.class),
    /** One row per decision and user device, made from the lists of {@link #FRAMES} or {@link #DECISIONS}. */
    DECISION_UDS("one row per decision and user device: what its lists hold, in long form", null),
    /** One row per frame and user device, and one for each site; only of runs that record places. */
    POSITIONS("one row per frame and recorded user device, and one per site: where they are", PositionRow.class),
    /** One row per replication. */
    REPLICATIONS("one row per replication", ReplicationRow.class),
    /** One row per decision; the only table with wall-clock times. */
    TIMINGS("one row per decision: wall-clock time, the only table that differs from run to run", TimingRow.class);

    private final String meaning;
    private final Class<? extends Row> type;

    Table(String meaning, Class<? extends Row> type) {
        this.meaning = meaning;
        this.type = type;
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
     * The meaning of a row.
     *
     * @return one line
     */
    public String meaning() {
        return meaning;
    }

    /** Whether rows of this type belong to it. */
    boolean holds(Row row) {
        return type == row.getClass();
    }

    /** Name of the database table that holds the n-th piece of the rows. */
    String pieceName(long piece) {
        return tableName() + "_" + piece;
    }

    /** Its rows. */
    String pieceSql(long piece) {
        return "SELECT * FROM " + pieceName(piece);
    }
}
