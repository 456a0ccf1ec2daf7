package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Row;
import java.util.ArrayList;
import java.util.List;

/** Rows that wait to be stored: those of complete replications first, then those of the one that is under way. */
final class RowBatch {
    private final List<Row> rows = new ArrayList<>();
    private long values;
    private int complete;
    private int replications;

    /** Adds a row; that of a replication completes those before it. */
    void add(Row row) {
        rows.add(row);
        values += row.weight();
        if (row instanceof ReplicationRow) {
            complete = rows.size();
            replications++;
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The memory of the waiting rows, in {@link Row#weight()}. */
    long values() {
        return values;
    }

    /** How many replications are complete. */
    int replications() {
        return replications;
    }

    /** The rows of complete replications. */
    List<Row> complete() {
        return rows.subList(0, complete);
    }

    /** All rows. */
    List<Row> all() {
        return rows;
    }

    /** Drops the rows of complete replications, which are stored. */
    void removeComplete() {
        complete().clear();
        complete = 0;
        replications = 0;
        values = count();
    }

    /** Drops the rows of the replication that is under way. */
    void removeBegun() {
        rows.subList(complete, rows.size()).clear();
        values = count();
    }

    private long count() {
        return rows.stream().mapToLong(Row::weight).sum();
    }
}
