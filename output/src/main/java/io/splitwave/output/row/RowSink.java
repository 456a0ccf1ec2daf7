package io.splitwave.output.row;

/**
 * Takes the rows of one replication after the other, as they come. Rows of one type come in the order of their table;
 * rows of different types in any order, but the {@link ReplicationRow} is the last of its replication and completes it.
 */
public interface RowSink {
    /** Takes rows and drops them. */
    RowSink NONE = new RowSink() {
        @Override
        public void add(Row row) {}

        @Override
        public void abandon() {}
    };

    /**
     * Takes one row.
     *
     * @param row the row
     * @throws IllegalArgumentException if it belongs to another replication than the one begun, or begins one that is
     *     not later than the last
     */
    void add(Row row);

    /** The replication that was begun will not be completed: its rows so far do not count. No effect if none was begun. */
    void abandon();
}
