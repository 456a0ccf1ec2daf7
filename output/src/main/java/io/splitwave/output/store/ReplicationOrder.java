package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Row;

/** Holds rows to the order of replications: one after the other, ascending, each ended by its own row. */
final class ReplicationOrder {
    private int last = -1;
    private boolean begun;

    /** The replication that came last, whether it is complete or not; -1 if none did. */
    int last() {
        return last;
    }

    /** Whether a replication has rows and is not complete. */
    boolean begun() {
        return begun;
    }

    /** Replications up to this one are there. */
    void continueAfter(int replication) {
        last = replication;
    }

    /** Takes the next row, which may begin or complete a replication. */
    void next(Row row) {
        if (!begun) {
            requireLater(row.replication());
            begun = true;
            last = row.replication();
        } else if (row.replication() != last) {
            throw new IllegalArgumentException(
                    "replication " + last + " is not complete, and yet a row of " + row.replication() + " came");
        }
    }

    /** The row that came last is in: that of a replication completes it. */
    void taken(Row row) {
        if (row instanceof ReplicationRow) {
            begun = false;
        }
    }

    /** The replication that was begun will not be completed. */
    void giveUp() {
        begun = false;
    }

    void requireLater(int replication) {
        if (replication <= last) {
            throw new IllegalArgumentException(
                    "replications must come in ascending order, " + replication + " came after " + last);
        }
    }
}
