package io.splitwave.output.row;

import java.io.Serializable;

/** One fact of a replication, a row of the table of its type; can travel between machines. */
public sealed interface Row extends Serializable
        permits StageRow, RoundRow, RoundUdRow, DecisionRow, TimingRow, ReplicationRow {
    /** Values that a row counts for beside its arrays. */
    long PLAIN_WEIGHT = 8;

    /**
     * The replication it tells of.
     *
     * @return from 0
     */
    int replication();

    /**
     * How much memory it takes, in values, for those who bound how many rows may wait.
     *
     * @return {@link #PLAIN_WEIGHT} and its array values, roughly
     */
    default long weight() {
        return PLAIN_WEIGHT;
    }
}
