package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the rows of one replication after the other and writes one Parquet file per table when finished. Memory grows
 * neither with the number of replications nor with their length: rows gather in a hidden database inside the folder.
 * Equal rows give files of equal bytes, however they were batched.
 *
 * <p>Only complete replications are in the tables. What is stored of one that is not complete yet waits in an open
 * transaction, which is undone if the replication is given up.
 *
 * <p>Safe to use from several threads, for example when an interrupt finishes the store; calls wait for each other.
 */
public final class TableStore implements RowSink, AutoCloseable {
    /** Values that may wait on the heap, some 10 MB, before they are handed to the database in one transaction. */
    private static final long BATCH_VALUES = 400_000;

    private final ResultFolder folder;
    private final WorkDatabase database;
    private final long batchValues;
    private final List<Row> waiting = new ArrayList<>();
    private long waitingValues;
    /** How many of the rows that wait belong to complete replications, and how many such replications there are. */
    private int complete;

    private int completeReplications;
    private int lastReplication = -1;
    private boolean begun;
    private long stored;
    private boolean keep;
    private boolean closed;

    private TableStore(ResultFolder folder, WorkDatabase database, long batchValues) {
        this.folder = folder;
        this.database = database;
        this.batchValues = batchValues;
    }

    /**
     * Opens a store in a fresh folder.
     *
     * @param folder where the tables will be
     * @return an empty store
     * @throws TableStoreException if the hidden database cannot be created
     */
    public static TableStore open(ResultFolder folder) {
        return open(folder, BATCH_VALUES);
    }

    static TableStore open(ResultFolder folder, long batchValues) {
        try {
            return new TableStore(folder, WorkDatabase.create(folder), batchValues);
        } catch (SQLException | IOException e) {
            throw new TableStoreException("cannot open the tables in " + folder.path() + ": " + DuckDb.reason(e), e);
        }
    }

    /**
     * Adds all rows of one replication.
     *
     * @param rows all rows of the replication
     * @throws IllegalArgumentException if its number is not above that of the replication before
     * @throws IllegalStateException if the store is finished or closed
     * @throws TableStoreException if the rows cannot be stored; replications stored before are kept
     */
    public synchronized void append(ReplicationRows rows) {
        requireOpen();
        requireLater(rows.replication().replication());
        rows.passTo(this);
    }

    /**
     * Adds the next row.
     *
     * @param row a row of the replication that was begun, or the first of a later one
     * @throws IllegalArgumentException if it is neither
     * @throws IllegalStateException if the store is finished or closed
     * @throws TableStoreException if rows cannot be stored; replications stored before are kept
     */
    @Override
    public synchronized void add(Row row) {
        requireOpen();
        if (!begun) {
            requireLater(row.replication());
            begun = true;
            lastReplication = row.replication();
        } else if (row.replication() != lastReplication) {
            throw new IllegalArgumentException("replication " + lastReplication + " is not complete, and yet a row of "
                    + row.replication() + " came");
        }
        waiting.add(row);
        waitingValues += row.values();
        if (row instanceof ReplicationRow) {
            begun = false;
            complete = waiting.size();
            completeReplications++;
        }
        // an open transaction holds the begin of what is complete now
        if (waitingValues >= batchValues || (!begun && database.inTransaction())) {
            flush();
        }
    }

    private void requireLater(int replication) {
        if (replication <= lastReplication) {
            throw new IllegalArgumentException(
                    "replications must come in ascending order, " + replication + " came after " + lastReplication);
        }
    }

    @Override
    public synchronized void abandon() {
        requireOpen();
        giveUpBegun();
    }

    private void giveUpBegun() {
        waiting.subList(complete, waiting.size()).clear();
        waitingValues = waiting.stream().mapToLong(Row::values).sum();
        begun = false;
        try {
            database.rollBack();
        } catch (SQLException e) {
            throw failure("cannot undo the rows of replication " + lastReplication, e);
        }
    }

    /**
     * Writes the tables and closes the store. Every file appears whole, under its name, only after all were written.
     *
     * @return names of the files written
     * @throws IllegalStateException if the store is finished or closed
     * @throws TableStoreException if a file cannot be written, for example for want of space; the rows are kept, and
     *     finishing may be tried again
     */
    public synchronized List<String> finish() {
        requireOpen();
        if (begun) {
            giveUpBegun();
        }
        flush();
        List<String> written = new ArrayList<>();
        try {
            for (Table table : Table.values()) {
                String part = ResultFolder.partName(table.fileName());
                folder.claim(part);
                Files.deleteIfExists(folder.resolve(part));
                database.copy(table, folder.resolve(part));
            }
            for (Table table : Table.values()) {
                folder.publish(table.fileName());
                written.add(table.fileName());
            }
            closed = true;
            database.close();
            database.remove();
            return written;
        } catch (SQLException | IOException e) {
            throw failure("cannot write the tables", e);
        }
    }

    /** Closes the store. Without {@link #finish()} no table is left; after a failure the rows are kept as they are. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            database.close();
            if (!keep) {
                database.remove();
            }
        } catch (SQLException | IOException e) {
            throw failure("cannot close the tables", e);
        }
    }

    /** Hands over what waits. Of an incomplete replication only what alone is too much to wait. */
    private void flush() {
        try {
            if (complete > 0) {
                database.append(waiting.subList(0, complete));
                database.commit();
                stored += completeReplications;
                completeReplications = 0;
                waiting.subList(0, complete).clear();
                complete = 0;
                waitingValues = waiting.stream().mapToLong(Row::values).sum();
            }
            if (waitingValues >= batchValues) {
                database.append(waiting);
                waiting.clear();
                waitingValues = 0;
            }
        } catch (SQLException e) {
            throw failure("cannot store the rows up to replication " + lastReplication, e);
        }
    }

    private TableStoreException failure(String what, Exception e) {
        keep = true;
        for (Table table : Table.values()) {
            FolderFiles.removeQuietly(folder.resolve(ResultFolder.partName(table.fileName())), e);
        }
        Path database = folder.resolve(WorkDatabase.FILE);
        return new TableStoreException(
                what + " in " + folder.path() + ": " + DuckDb.reason(e) + "; the rows of " + stored
                        + (stored == 1 ? " replication" : " replications") + " are kept in " + database.getFileName(),
                e);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the tables in " + folder.path() + " are finished or closed");
        }
    }
}
