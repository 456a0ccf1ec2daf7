package io.splitwave.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.splitwave.kernel.random.RandomStreams;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class EventLoopTest {
    private record Entry(double timeS, Order order, int index, int sequence) {}

    private final EventLoop loop = new EventLoop();
    private final List<String> log = new ArrayList<>();

    private long schedule(double timeS, Order order, int index, String text) {
        return at(timeS, order, index, () -> log.add(loop.nowS() + " " + text));
    }

    private long at(double timeS, Order order, int index, Runnable action) {
        return loop.schedule(timeS, order, index, any -> action.run(), 0);
    }

    /** 5000 events on 20 instants: by time, then order, then index, then first in first out. */
    @Test
    void orderOfEvents() {
        RandomStream draws = new RandomStreams(5).stream("events", 0);
        List<Entry> expected = new ArrayList<>();
        List<Entry> seen = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Entry entry =
                    new Entry(0.1 * draws.nextInt(0, 19), Order.values()[draws.nextInt(0, 4)], draws.nextInt(0, 5), i);
            expected.add(entry);
            at(entry.timeS(), entry.order(), entry.index(), () -> {
                assertThat(loop.nowS()).isEqualTo(entry.timeS());
                seen.add(entry);
            });
        }
        expected.sort((a, b) -> {
            int byTime = Double.compare(a.timeS(), b.timeS());
            int byOrder = a.order().compareTo(b.order());
            int byIndex = Integer.compare(a.index(), b.index());
            int bySequence = Integer.compare(a.sequence(), b.sequence());
            return byTime != 0 ? byTime : byOrder != 0 ? byOrder : byIndex != 0 ? byIndex : bySequence;
        });
        loop.run();
        assertThat(seen).isEqualTo(expected);
    }

    /** Of 32,768 events at times of their own every second is cancelled; the others are read ahead before they run, in order. */
    @Test
    void whatAnActionNeedsIsReadAhead() {
        BitSet read = new BitSet();
        List<Integer> ran = new ArrayList<>();
        EventAction action = new EventAction() {
            @Override
            public void run(int argument) {
                assertThat(read.get(argument)).isTrue();
                ran.add(argument);
            }

            @Override
            public int readAhead(int argument) {
                assertThat(ran.isEmpty() || ran.get(ran.size() - 1) < argument).isTrue();
                read.set(argument);
                return argument;
            }
        };
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < 1 << 15; i++) {
            long stamp = loop.schedule(1 + i, Order.COMPLETION, 0, action, i);
            if (i % 2 == 1) {
                loop.cancel(stamp);
            } else {
                kept.add(i);
            }
        }
        loop.run();
        assertThat(ran).isEqualTo(kept);
        assertThat(read.cardinality()).isEqualTo(kept.size());
    }

    /** The largest index does not reach into the next order. */
    @Test
    void orderOutranksIndex() {
        schedule(1, Order.DEADLINE, 0, "deadline");
        schedule(1, Order.COMPLETION, Integer.MAX_VALUE, "completion");
        loop.run();
        assertThat(log).containsExactly("1.0 completion", "1.0 deadline");
    }

    /** Absolute times arrive as given, where a delay would not: 0.2 + (0.9 - 0.2) is 0.8999999999999999. */
    @Test
    void timesAreExact() {
        assertThat(0.2 + (0.9 - 0.2)).isNotEqualTo(0.9);
        at(0.2, Order.START, 0, () -> schedule(0.9, Order.START, 0, "exact"));
        loop.run();
        assertThat(log).containsExactly("0.9 exact");
    }

    @Test
    void anEarlierOrderAtThePresentInstantStillRuns() {
        schedule(1, Order.START, 5, "later");
        at(1, Order.START, 0, () -> schedule(1, Order.COMPLETION, 0, "now"));
        loop.run();
        assertThat(log).containsExactly("1.0 now", "1.0 later");
    }

    @Test
    void cancelledEventsDoNotRunAndDoNotMoveTheClock() {
        long gone = schedule(5, Order.START, 0, "gone");
        schedule(1, Order.START, 0, "kept");
        assertThat(loop.isPending(gone)).isTrue();
        assertThat(loop.cancel(gone)).isTrue();
        assertThat(loop.isPending(gone)).isFalse();
        assertThat(loop.cancel(gone)).isFalse();
        loop.run();
        assertThat(log).containsExactly("1.0 kept");
        assertThat(loop.nowS()).isEqualTo(1);
    }

    @Test
    void aHandleOfAnEventThatRanReachesNothing() {
        long ran = schedule(1, Order.START, 0, "first");
        loop.run();
        long next = schedule(2, Order.START, 0, "second");
        assertThat(loop.isPending(ran)).isFalse();
        assertThat(loop.cancel(ran)).isFalse();
        assertThat(loop.isPending(next)).isTrue();
        loop.run();
        assertThat(log).containsExactly("1.0 first", "2.0 second");
    }

    @Test
    void anEventCannotCancelItself() {
        List<Long> own = new ArrayList<>();
        own.add(at(1, Order.START, 0, () -> log.add("cancelled " + loop.cancel(own.get(0)))));
        loop.run();
        assertThat(log).containsExactly("cancelled false");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, 0.999, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void timesThatCannotBe(double timeS) {
        schedule(1, Order.START, 0, "one");
        loop.run();
        assertThatThrownBy(() -> schedule(timeS, Order.DEADLINE, 3, "never"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DEADLINE event 3: time must be finite and >= now = 1.0 s, was " + timeS);
    }

    @Test
    void otherMisuse() {
        assertThatThrownBy(() -> schedule(1, Order.START, -1, "never")).hasMessageContaining("index must be >= 0");
        at(1, Order.START, 0, loop::run);
        assertThatThrownBy(loop::run).isInstanceOf(IllegalStateException.class).hasMessageContaining("running");
    }

    @Test
    void runningNothingIsFine() {
        loop.run();
        long only = schedule(1, Order.START, 0, "never");
        loop.cancel(only);
        loop.run();
        assertThat(log).isEmpty();
        assertThat(loop.nowS()).isZero();
    }

    @Test
    void stopAndGoOn() {
        at(1, Order.START, 0, loop::stop);
        schedule(2, Order.START, 0, "after");
        loop.run();
        assertThat(log).isEmpty();
        loop.run();
        assertThat(log).containsExactly("2.0 after");
    }

    @Test
    void anExceptionLeavesTheRestPending() {
        RuntimeException own = new RuntimeException("own");
        at(1, Order.START, 0, () -> {
            throw own;
        });
        schedule(2, Order.START, 0, "after");
        assertThatThrownBy(loop::run).isSameAs(own);
        assertThat(loop.nowS()).isEqualTo(1);
        loop.run();
        assertThat(log).containsExactly("2.0 after");
    }

    /** The slot is the lower half of a stamp. Marked events do not pile up, and nor do slots. */
    @Test
    void cancellingAndSchedulingAgainForEverNeedsNoMoreRoom() {
        long[] stamps = new long[10];
        for (int i = 0; i < 100_000; i++) {
            int which = i * 7 % stamps.length;
            assertThat(loop.cancel(stamps[which])).isEqualTo(i >= stamps.length);
            stamps[which] = schedule(1 + i % 5, Order.START, which, "");
            assertThat(stamps[which] & 0xffff_ffffL).isLessThan(256);
        }
        loop.run();
        assertThat(log).hasSize(10);
    }

    /** What the running thread allocates while 100,000 events are scheduled, cancelled and run: less than a byte each. */
    @Test
    void nothingIsAllocatedPerEvent() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SplittableRandom draws = new SplittableRandom(3);
        int events = 100_000;
        long[] allocated = new long[2];
        int[] left = new int[1];
        EventAction never = any -> log.add("cancelled events do not run");
        EventAction again = new EventAction() {
            @Override
            public void run(int argument) {
                if (left[0]-- > 0) {
                    loop.cancel(loop.schedule(loop.nowS() + 5 * draws.nextDouble(), Order.START, argument, never, 0));
                    loop.schedule(loop.nowS() + draws.nextDouble(), Order.COMPLETION, argument, this, argument);
                } else {
                    loop.stop();
                }
            }
        };
        for (int i = 0; i < 1000; i++) {
            loop.schedule(draws.nextDouble(), Order.COMPLETION, i, again, i);
        }
        for (int run = 0; run < allocated.length; run++) {
            left[0] = events;
            long before = threads.getCurrentThreadAllocatedBytes();
            loop.run();
            allocated[run] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated[1]).isLessThan(events);
        assertThat(log).isEmpty();
    }

    @Test
    void anEventAtThePresentTimeIsPendingNowUntilItHasRunOrIsCancelled() {
        EventLoop loop = new EventLoop();
        List<Boolean> pending = new ArrayList<>();
        loop.schedule(1, Order.COMPLETION, 0, none -> pending.add(loop.isAnyPendingNow()), 0);
        long cancelled = loop.schedule(1, Order.START, 0, none -> pending.add(loop.isAnyPendingNow()), 0);
        loop.schedule(
                1,
                Order.DECISION,
                0,
                none -> {
                    pending.add(loop.isAnyPendingNow());
                    loop.cancel(cancelled);
                    pending.add(loop.isAnyPendingNow());
                },
                0);
        loop.schedule(2, Order.COMPLETION, 0, none -> pending.add(loop.isAnyPendingNow()), 0);
        loop.run();
        assertThat(pending).containsExactly(true, true, false, false);
    }
}
