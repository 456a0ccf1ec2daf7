package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the rows of finished replications, in order, and writes one Parquet file per table when finished. Memory does
 * not grow with the number of replications: rows gather in a hidden database inside the folder. Equal rows give files
 * of equal bytes, however they were batched.
 *
 * <p>Safe to use from several threads, for example when an interrupt finishes the store; calls wait for each other.
 */
public final class TableStore implements AutoCloseable {
    /** Values that may wait on the heap, some 10 MB, before they are handed to the database in one transaction. */
    private static final long BATCH_VALUES = 400_000;

    /** Values a row counts for beside its arrays. */
    private static final long ROW_VALUES = 8;

    private final ResultFolder folder;
    private final WorkDatabase database;
    private final long batchValues;
    private final List<ReplicationRows> waiting = new ArrayList<>();
    private long waitingValues;
    private int lastReplication = -1;
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
     * Adds the rows of one replication.
     *
     * @param rows all rows of the replication
     * @throws IllegalArgumentException if its number is not above that of the replication before
     * @throws IllegalStateException if the store is finished or closed
     * @throws TableStoreException if the rows cannot be stored; replications stored before are kept
     */
    public synchronized void append(ReplicationRows rows) {
        requireOpen();
        int replication = rows.replication().replication();
        if (replication <= lastReplication) {
            throw new IllegalArgumentException(
                    "replications must come in ascending order, " + replication + " came after " + lastReplication);
        }
        lastReplication = replication;
        waiting.add(rows);
        waitingValues += values(rows);
        if (waitingValues >= batchValues) {
            flush();
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

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            database.append(waiting);
        } catch (SQLException e) {
            throw failure(
                    "cannot store replications " + waiting.get(0).replication().replication() + " to "
                            + lastReplication,
                    e);
        }
        stored += waiting.size();
        waiting.clear();
        waitingValues = 0;
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

    private static long values(ReplicationRows rows) {
        long count = 1L
                + rows.stages().size()
                + rows.rounds().size()
                + rows.roundUds().size()
                + rows.frames().size()
                + rows.timings().size();
        long arrays = rows.frames().isEmpty()
                ? 0
                : 4L * rows.frames().size() * rows.frames().get(0).decision().users();
        return ROW_VALUES * count + arrays;
    }
}
