package io.splitwave.output.row;

import java.io.Serializable;

/** One fact of a replication, a row of the table of its type; can travel between machines. */
public sealed interface Row extends Serializable
        permits StageRow, RoundRow, RoundUdRow, DecisionRow, TimingRow, PositionRow, ReplicationRow {
    /** Values that a row counts for in addition to its arrays. */
    long PLAIN_WEIGHT = 8;

    /**
     * The replication of the row.
     *
     * @return from 0
     */
    int replication();

    /**
     * The memory it takes, in values, for bounds on the rows that may wait.
     *
     * @return {@link #PLAIN_WEIGHT} and its array values, roughly
     */
    default long weight() {
        return PLAIN_WEIGHT;
    }
}
