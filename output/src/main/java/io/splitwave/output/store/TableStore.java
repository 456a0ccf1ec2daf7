package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Takes the rows of one replication after the other and writes one Parquet file per table when finished. Memory grows
 * neither with the number of replications nor with their length: rows gather in a hidden database inside the folder.
 * Equal rows give files of equal bytes, however they were batched.
 *
 * <p>Only complete replications are in the tables. The rows of an incomplete replication wait in an open transaction,
 * which is undone if the replication is dropped.
 *
 * <p>Safe to use from several threads, for example when an interrupt finishes the store; calls wait for each other.
 */
public final class TableStore implements RowSink, AutoCloseable {
    /** Values that may wait on the heap, some 10 MB, before they are written to the database in one transaction. */
    private static final long BATCH_VALUES = 400_000;

    /** After this time since the last batch, a complete replication is stored at once. */
    private static final long BATCH_AGE_NS = 1_000_000_000;

    private final ResultFolder folder;
    private final TableParts parts;
    private final WorkDatabase database;
    private final long batchValues;
    private final LongSupplier clockNs;
    private final RowBatch waiting = new RowBatch();
    private final ReplicationOrder order = new ReplicationOrder();
    private long stored;
    private long flushedNs;
    private boolean closed;

    private TableStore(
            ResultFolder folder, TableParts parts, WorkDatabase database, long batchValues, LongSupplier clockNs)
            throws SQLException {
        this.folder = folder;
        this.parts = parts;
        this.database = database;
        this.batchValues = batchValues;
        this.clockNs = clockNs;
        this.flushedNs = clockNs.getAsLong();
        goOnAfterStored();
    }

    /**
     * Opens the store of a folder. It continues after the replications that are already stored: those of an earlier
     * store, even if its process was killed, or those in the tables of a run that ended early.
     *
     * @param folder where the tables will be
     * @param tables the tables of the system
     * @param run which run it is, which every file says
     * @return a store, empty if the folder is fresh
     * @throws TableStoreException if the hidden database cannot be created or read, or another process has it open
     */
    public static TableStore open(ResultFolder folder, TableSet tables, Provenance run) {
        return open(folder, tables, run, BATCH_VALUES, System::nanoTime);
    }

    static TableStore open(
            ResultFolder folder, TableSet tables, Provenance run, long batchValues, LongSupplier clockNs) {
        WorkDatabase database = null;
        try {
            TableParts parts = new TableParts(folder, tables);
            database = WorkDatabase.open(folder, tables, run);
            if (database.rows(Table.REPLICATIONS) == 0 && parts.arePublished()) {
                database.copyFrom(folder.path());
            }
            return new TableStore(folder, parts, database, batchValues, clockNs);
        } catch (SQLException | IOException e) {
            if (database != null) {
                closeQuietly(database, e);
            }
            throw new TableStoreException("cannot open the tables in " + folder.path() + ": " + DuckDb.reason(e), e);
        }
    }

    private static void closeQuietly(WorkDatabase database, Exception because) {
        try {
            database.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private void goOnAfterStored() throws SQLException {
        stored = database.rows(Table.REPLICATIONS);
        database.forEach(Table.REPLICATIONS, row -> order.continueAfter((int) row.number("replication")));
    }

    /**
     * How many complete replications the store holds permanently: they remain after the process ends.
     *
     * @return at least 0
     */
    public synchronized long stored() {
        return stored;
    }

    /**
     * Reads the rows that are stored permanently.
     *
     * @param table which table
     * @param each receives each row, in the order they were added
     * @throws IllegalStateException if the store is closed, or rows wait to be stored
     * @throws TableStoreException if the rows cannot be read
     */
    public synchronized void forEach(Table table, Consumer<TableRow> each) {
        requireOpen();
        if (!waiting.isEmpty() || database.inTransaction()) {
            throw new IllegalStateException("rows that are being added cannot be read");
        }
        try {
            database.forEach(table, each);
        } catch (SQLException e) {
            throw failure("cannot read the rows of " + table.tableName(), e);
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
        order.requireLater(rows.replication().replication());
        rows.passTo(this);
    }

    /**
     * Adds the rows of finished tables that another store has written. They are stored permanently when this returns.
     *
     * @param dir a folder with a file for each table
     * @param from the first replication they should hold, above the last one here
     * @param to the one after the last they should hold
     * @throws IllegalArgumentException if {@code from} is not above the last replication
     * @throws IllegalStateException if the store is closed, or rows wait to be stored
     * @throws TableStoreException if they cannot be read or stored, or hold other replications; rows stored before are
     *     kept
     */
    public synchronized void appendTables(Path dir, int from, int to) {
        requireOpen();
        order.requireLater(from);
        if (!waiting.isEmpty() || database.inTransaction()) {
            throw new IllegalStateException("rows of a replication are being added");
        }
        try {
            database.copyFrom(dir, from, to);
            stored += to - from;
            order.continueAfter(to - 1);
        } catch (SQLException e) {
            throw failure("cannot add the tables of " + dir, e);
        }
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
        order.next(row);
        waiting.add(row);
        order.taken(row);
        // an open transaction holds the first rows of a replication that is now complete
        if (waiting.values() >= batchValues || (!order.begun() && (database.inTransaction() || isDue()))) {
            flush();
        }
    }

    private boolean isDue() {
        return clockNs.getAsLong() - flushedNs >= BATCH_AGE_NS;
    }

    @Override
    public synchronized void abandon() {
        requireOpen();
        giveUpBegun();
    }

    private void giveUpBegun() {
        waiting.removeBegun();
        order.giveUp();
        try {
            database.rollBack();
        } catch (SQLException e) {
            throw failure("cannot undo the rows of replication " + order.last(), e);
        }
    }

    /**
     * Writes the tables, closes the store and removes its rows.
     *
     * @return names of the files written
     * @throws IllegalStateException if the store is closed
     * @throws TableStoreException as {@link #write()}
     */
    public synchronized List<String> finish() {
        List<String> written = write();
        discard();
        return written;
    }

    /**
     * Writes the tables. Every file appears whole, under its name, only after all were written. The store stays open and
     * keeps its rows until {@link #discard()} is called, since a process with more to write may be killed before.
     *
     * @return names of the files written
     * @throws IllegalStateException if the store is closed
     * @throws TableStoreException if a file cannot be written, for example for want of space; the rows are kept, and
     *     writing may be tried again
     */
    public synchronized List<String> write() {
        requireOpen();
        if (order.begun()) {
            giveUpBegun();
        }
        flush();
        try {
            return parts.write(database);
        } catch (SQLException | IOException e) {
            throw failure("cannot write the tables", e);
        }
    }

    /**
     * Closes the store and removes its rows, once the tables and all files made from them are written.
     *
     * @throws TableStoreException if they cannot be removed
     */
    public synchronized void discard() {
        closed = true;
        try {
            database.discard();
        } catch (SQLException | IOException e) {
            throw failure("cannot remove the rows behind the tables", e);
        }
    }

    /**
     * Closes the store. Complete replications that were stored are kept, and a store that is opened later continues.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            database.close();
        } catch (SQLException e) {
            throw failure("cannot close the tables", e);
        }
    }

    /** Stores the waiting rows; those of an incomplete replication only if they alone are too many to wait. */
    private void flush() {
        flushedNs = clockNs.getAsLong();
        try {
            if (waiting.replications() > 0) {
                database.append(waiting.complete());
                database.commit();
                stored += waiting.replications();
                waiting.removeComplete();
            }
            if (waiting.values() >= batchValues) {
                database.append(waiting.all());
                waiting.removeBegun();
            }
        } catch (SQLException e) {
            throw failure("cannot store the rows up to replication " + order.last(), e);
        }
    }

    private TableStoreException failure(String what, Exception e) {
        parts.remove(e);
        return new TableStoreException(what + " in " + folder.path() + ": " + DuckDb.reason(e) + "; " + kept(), e);
    }

    /** The state of the rows on the disk, for a message: another process may have removed the folder meanwhile. */
    private String kept() {
        String rows = "the rows of " + stored + (stored == 1 ? " replication" : " replications");
        return database.isWhereItWas()
                ? rows + " are kept in " + WorkDatabase.FILE
                : rows + " are lost: " + WorkDatabase.FILE + ", which held them, was removed by another process";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the tables in " + folder.path() + " are finished or closed");
        }
    }
}
