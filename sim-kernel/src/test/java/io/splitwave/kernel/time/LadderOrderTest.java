package io.splitwave.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * The ladder and a sorted set, operation by operation: whatever is added, removed, taken or looked at, the two agree.
 * The number pending swings between nothing and thousands, events are used again, and the far reaches of each pattern are
 * there on purpose.
 */
class LadderOrderTest {
    /** How far ahead of the time of the last event taken a new one is put. */
    private enum Pattern {
        EXPONENTIAL {
            @Override
            double ahead(SplittableRandom draws) {
                return -Math.log(1 - draws.nextDouble());
            }
        },
        BIMODAL {
            @Override
            double ahead(SplittableRandom draws) {
                return draws.nextDouble() * (draws.nextInt(10) == 0 ? 100 : 0.01);
            }
        },
        SLOTTED {
            @Override
            double ahead(SplittableRandom draws) {
                return draws.nextInt(8);
            }
        },
        /** Sums of these are equal but for rounding. */
        NEARLY_SLOTTED {
            @Override
            double ahead(SplittableRandom draws) {
                return 0.1 * draws.nextInt(4);
            }
        },
        NOW {
            @Override
            double ahead(SplittableRandom draws) {
                return 0;
            }
        },
        NEIGHBOURING_DOUBLES {
            @Override
            double ahead(SplittableRandom draws) {
                return draws.nextInt(3) * 0x1p-50;
            }
        },
        ANY_MAGNITUDE {
            @Override
            double ahead(SplittableRandom draws) {
                return Math.pow(10, draws.nextInt(-300, 300)) * draws.nextDouble();
            }
        },
        /** Everything after the last but one, which is far away: all goes below the top. */
        UNDER_A_FAR_ONE {
            @Override
            double ahead(SplittableRandom draws) {
                return draws.nextInt(5000) == 0 ? 1e6 : draws.nextDouble();
            }
        };

        abstract double ahead(SplittableRandom draws);
    }

    private static final class Entry extends Event {
        private long arrival;
        /** Where it is among those pending. */
        private int place;

        Entry(Simulator simulator) {
            super(simulator);
        }

        void prepare(double time, double newPriority, long newArrival) {
            eventTime = time;
            priority = newPriority;
            arrival = newArrival;
        }

        @Override
        public void actions() {
            throw new AssertionError("not run here");
        }
    }

    /** Some are whole numbers that a key holds, or just not; the rest are far beyond. */
    private static final double[] FAR = {
        Double.NEGATIVE_INFINITY,
        -1e300,
        -0x1p40,
        -0x1p32 - 1,
        -0x1p32,
        12e9,
        30064771071.0,
        30064771072.0,
        0x1p40,
        1e300,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    private static final class Pair {
        private final Simulator simulator = new Simulator(new LadderEventList());
        private final LadderEventList list = (LadderEventList) simulator.getEventList();
        private final TreeSet<Entry> sorted =
                new TreeSet<>(Comparator.<Entry>naturalOrder().thenComparingLong(entry -> entry.arrival));
        private final List<Entry> pending = new ArrayList<>();
        private final ArrayDeque<Entry> idle = new ArrayDeque<>();
        private final SplittableRandom draws;
        private final Pattern pattern;
        /** Times begin here: half of all pairs go through negative ones and zero. */
        private final double origin;

        private double now;
        private long arrivals;

        Pair(Pattern pattern, long seed) {
            this.pattern = pattern;
            this.draws = new SplittableRandom(seed);
            this.origin = seed % 2 == 0 ? 0 : -30;
            this.now = origin;
        }

        void play(int operations) {
            int most = 4;
            for (int i = 0; i < operations; i++) {
                if (draws.nextInt(3000) == 0) {
                    most = 1 << draws.nextInt(14);
                }
                int of100 = draws.nextInt(100);
                if (pending.size() < most && of100 < 70) {
                    add();
                } else if (of100 < 85) {
                    takeFirst();
                } else if (of100 < 97) {
                    removeAny();
                } else if (of100 < 98 || draws.nextInt(1000) > 0) {
                    assertThat(list.getFirst()).isSameAs(sorted.isEmpty() ? null : sorted.first());
                } else if (draws.nextBoolean()) {
                    assertThat(list).containsExactlyElementsOf(sorted);
                } else {
                    clear();
                }
            }
            while (!sorted.isEmpty()) {
                takeFirst();
            }
            takeFirst();
        }

        private void add() {
            Entry entry = idle.isEmpty() || draws.nextInt(4) == 0 ? new Entry(simulator) : idle.poll();
            entry.prepare(now + pattern.ahead(draws), priority(), arrivals++);
            list.add(entry);
            sorted.add(entry);
            entry.place = pending.size();
            pending.add(entry);
        }

        /** Mostly 1; small and large, whole and between whole ones, each several times and next to others. */
        private double priority() {
            switch (draws.nextInt(6)) {
                case 0:
                    return draws.nextInt(-3, 3) * (draws.nextBoolean() ? 1.0 : -0.0);
                case 1:
                    return draws.nextInt(-6, 6) / 4.0;
                case 2:
                    return FAR[draws.nextInt(FAR.length)];
                default:
                    return 1;
            }
        }

        private void takeFirst() {
            Entry first = sorted.pollFirst();
            assertThat(list.removeFirst()).isSameAs(first);
            now = first == null ? origin : first.time();
            if (first != null) {
                forget(first);
            }
            assertThat(list.isEmpty()).isEqualTo(sorted.isEmpty());
        }

        private void removeAny() {
            if (!pending.isEmpty()) {
                Entry any = pending.get(draws.nextInt(pending.size()));
                sorted.remove(any);
                assertThat(list.remove(any)).isTrue();
                assertThat(list.remove(any)).isFalse();
                forget(any);
            }
        }

        private void clear() {
            list.clear();
            assertThat(list.isEmpty()).isTrue();
            idle.addAll(pending);
            pending.clear();
            sorted.clear();
            now = origin;
        }

        private void forget(Entry entry) {
            Entry last = pending.remove(pending.size() - 1);
            if (last != entry) {
                pending.set(entry.place, last);
                last.place = entry.place;
            }
            idle.add(entry);
        }
    }

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void agreesWithASortedSet(Pattern pattern) {
        for (long seed = 1; seed <= 8; seed++) {
            new Pair(pattern, seed).play(100_000);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Pattern.class)
    void agreesWithASortedSetForLong(Pattern pattern) {
        for (long seed = 100; seed < 140; seed++) {
            new Pair(pattern, seed).play(1_000_000);
        }
    }

    /** Hundreds of thousands pending, which takes rungs below rungs. */
    @Test
    void manyPending() {
        Simulator simulator = new Simulator(new LadderEventList());
        LadderEventList list = (LadderEventList) simulator.getEventList();
        SplittableRandom draws = new SplittableRandom(9);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            Entry entry = new Entry(simulator);
            double exact = -Math.log(1 - draws.nextDouble());
            entry.prepare(i % 3 == 0 ? Math.rint(64 * exact) / 64 : exact, i % 2, i);
            entries.add(entry);
            list.add(entry);
        }
        entries.sort(Comparator.<Entry>naturalOrder().thenComparingLong(entry -> entry.arrival));
        for (Entry entry : entries) {
            assertThat(list.removeFirst()).isSameAs(entry);
        }
        assertThat(list.isEmpty()).isTrue();
    }
}
