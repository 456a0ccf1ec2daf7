package io.splitwave.kernel.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowBlocksTest {
    private static void count(int rows, int rowsOfBlock, AtomicIntegerArray visits) {
        RowBlocks.each(rows, rowsOfBlock, (from, to) -> {
            assertThat(from % rowsOfBlock).isZero();
            assertThat(to).isEqualTo(Math.min(rows, from + rowsOfBlock));
            for (int row = from; row < to; row++) {
                visits.incrementAndGet(row);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1, 7", "7, 7", "8, 7", "1000, 1", "1000, 64", "4096, 1024"})
    void everyRowIsVisitedOnceWithAndWithoutAPool(int rows, int rowsOfBlock) throws Exception {
        AtomicIntegerArray visits = new AtomicIntegerArray(rows);
        count(rows, rowsOfBlock, visits);
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            pool.submit(() -> count(rows, rowsOfBlock, visits)).get();
        } finally {
            pool.shutdown();
        }
        for (int row = 0; row < rows; row++) {
            assertThat(visits.get(row)).isEqualTo(2);
        }
    }

    /** Each block waits for the other, so that both must run at one time. */
    @Test
    void anIdleThreadOfThePoolTakesABlock() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        ForkJoinPool pool = new ForkJoinPool(2);
        try {
            pool.submit(() -> RowBlocks.each(2, 1, (from, to) -> {
                        threads.add(Thread.currentThread());
                        both.countDown();
                        await(both);
                    }))
                    .get(1, TimeUnit.MINUTES);
        } finally {
            pool.shutdown();
        }
        assertThat(threads).hasSize(2);
    }

    @Test
    void outsideOfAPoolTheCallerDoesAllInOrder() {
        Thread caller = Thread.currentThread();
        int[] next = {0};
        RowBlocks.each(10, 3, (from, to) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            assertThat(from).isEqualTo(next[0]);
            next[0] = to;
        });
        assertThat(next[0]).isEqualTo(10);
    }

    @Test
    void whatABlockThrowsComesOut() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(2);
        try {
            pool.submit(() -> assertThatThrownBy(() -> RowBlocks.each(100, 1, (from, to) -> {
                                if (from == 57) {
                                    throw new IllegalStateException("row 57");
                                }
                            }))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("row 57"))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> RowBlocks.each(-1, 1, (from, to) -> {})).hasMessageContaining("were -1 and 1");
        assertThatThrownBy(() -> RowBlocks.each(1, 0, (from, to) -> {})).hasMessageContaining("were 1 and 0");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
