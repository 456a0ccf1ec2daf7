package io.splitwave.scenarios.campaign;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Carries the rows of one replication from the thread that plays it to the thread that stores them, in order. Only a
 * limited number of rows may wait: a replication that is not the next one to be stored, or that is faster than the
 * storing thread, waits at that number.
 *
 * <p>Rows travel in batches, so that the threads synchronise seldom.
 */
final class RowQueue implements RowSink {
    private static final long BATCH_VALUES = 40_000;

    /** What may wait, in {@link Row#weight()}: some 30 MB. */
    private static final long WAITING_VALUES = 1_200_000;

    private final Deque<List<Row>> waiting = new ArrayDeque<>();
    private long waitingValues;
    private boolean ended;
    private boolean closed;

    /** Used only by the writing thread. */
    private List<Row> batch = new ArrayList<>();

    private long batchValues;

    @Override
    public void add(Row row) {
        batch.add(row);
        batchValues += row.weight();
        if (batchValues >= BATCH_VALUES) {
            push();
        }
    }

    /** No effect: the reading thread learns from the end of the replication that it is not complete. */
    @Override
    public void abandon() {}

    /** Marks the end: no row will come any more, however the replication has ended. */
    void end() {
        push();
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void push() {
        try {
            while (waitingValues > 0 && waitingValues + batchValues > WAITING_VALUES && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(); // not lost in silence: who plays must not take the replication for complete
        }
        if (!closed) {
            waiting.add(batch);
            waitingValues += batchValues;
            notifyAll();
        }
        batch = new ArrayList<>();
        batchValues = 0;
    }

    /** Ends the reading: waiting and later rows are dropped, and the writing thread no longer waits. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    /** Passes on all rows, waiting for those that have not come yet. */
    void drainTo(RowSink sink) throws InterruptedException {
        List<Row> next = take();
        while (next != null) {
            next.forEach(sink::add);
            next = take();
        }
    }

    private synchronized List<Row> take() throws InterruptedException {
        while (waiting.isEmpty() && !ended && !closed) {
            wait();
        }
        List<Row> next = waiting.poll();
        if (next != null) {
            waitingValues -= next.stream().mapToLong(Row::weight).sum();
            notifyAll();
        }
        return next;
    }
}
