package io.splitwave.scenarios.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows arrive in order and complete, and only so many wait. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RowQueueTest {
    /** Several times what may wait: 1,200,000 values of 8 a row. */
    private static final int MANY = 600_000;

    private static final int MOST_WAITING = 150_000;

    private static Row row(int n) {
        return new TimingRow(0, new When.Frame(n), 0);
    }

    private static Thread writer(RowQueue queue, AtomicInteger written) {
        Thread writer = new Thread(() -> {
            for (int n = 0; n < MANY; n++) {
                queue.add(row(n));
                written.incrementAndGet();
            }
            queue.end();
        });
        writer.start();
        return writer;
    }

    @Test
    void everyRowArrivesInOrderAndTheWriterNeverRunsFarAhead() throws InterruptedException {
        RowQueue queue = new RowQueue();
        AtomicInteger written = new AtomicInteger();
        Thread writer = writer(queue, written);
        List<Row> arrived = new ArrayList<>();
        int[] before = {0};
        queue.drainTo(new RowSink() {
            @Override
            public void add(Row row) {
                if (arrived.isEmpty()) {
                    before[0] = writtenUntilItWaitsOrEnds(writer, written);
                }
                arrived.add(row);
            }

            @Override
            public void abandon() {
                throw new AssertionError("a queue abandons nothing");
            }
        });
        writer.join();

        assertThat(arrived).hasSize(MANY);
        for (int n = 0; n < MANY; n++) {
            assertThat(((TimingRow) arrived.get(n)).when()).isEqualTo(new When.Frame(n));
        }
        assertThat(before[0]).isBetween(MOST_WAITING / 2, MOST_WAITING + 10_000); // two batches are under way besides
    }

    private static int writtenUntilItWaitsOrEnds(Thread writer, AtomicInteger written) {
        Thread.State state = writer.getState();
        while (state != Thread.State.WAITING && state != Thread.State.TERMINATED) {
            Thread.onSpinWait();
            state = writer.getState();
        }
        return written.get();
    }

    @Test
    void aQueueThatNobodyReadsHoldsNobodyUp() throws InterruptedException {
        RowQueue queue = new RowQueue();
        AtomicInteger written = new AtomicInteger();
        Thread writer = writer(queue, written);
        queue.close();
        writer.join();

        assertThat(written).hasValue(MANY);
        CountDownLatch nothing = new CountDownLatch(1);
        queue.drainTo(new RowSink() {
            @Override
            public void add(Row row) {
                nothing.countDown();
            }

            @Override
            public void abandon() {}
        });
        assertThat(nothing.getCount()).isEqualTo(1);
    }
}
