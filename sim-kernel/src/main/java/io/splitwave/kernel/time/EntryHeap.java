package io.splitwave.kernel.time;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A 4-ary heap of entries by time, priority and arrival. */
final class EntryHeap {
    private static final int FIRST_CAPACITY = 64;

    private final Keys keys;
    private final Entries heap;
    /** When each came, counted: settles the order among equals. */
    private long[] arrival = new long[FIRST_CAPACITY];

    private long arrivals;
    private int size;

    EntryHeap(Keys keys) {
        this.keys = keys;
        heap = new Entries(FIRST_CAPACITY, keys);
    }

    int size() {
        return size;
    }

    /** Adds an entry, after those of the same time and priority. */
    void add(double time, long key) {
        if (size == arrival.length) {
            heap.reserve(2 * size);
            arrival = Arrays.copyOf(arrival, heap.capacity());
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            if (!heap.isBefore(time, key, heap.time(parent), heap.key(parent))) {
                break; // what came later is never before its equal
            }
            move(parent, hole);
            hole = parent;
        }
        heap.set(hole, time, key);
        arrival[hole] = arrivals++;
    }

    int first() {
        return heap.slot(0);
    }

    double firstTime() {
        return heap.time(0);
    }

    long firstKey() {
        return heap.key(0);
    }

    /** Whether the first of this heap, which must not be empty, is before a time and key. */
    boolean isFirstBefore(double time, long key) {
        return heap.isBefore(0, time, key);
    }

    /** Takes the first entry out and returns its slot; the heap must not be empty. */
    int removeFirst() {
        int first = heap.slot(0);
        if (--size > 0) {
            sink(0, size);
        }
        return first;
    }

    /** Puts the entry at one place, which is then free, into the part of the heap below another. */
    private void sink(int top, int source) {
        double time = heap.time(source);
        long key = heap.key(source);
        long came = arrival[source];
        int hole = top;
        int child = 4 * hole + 1;
        while (child < size) {
            int least = child;
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (before(heap.time(other), heap.key(other), arrival[other], least)) {
                    least = other;
                }
            }
            if (before(time, key, came, least)) {
                break;
            }
            move(least, hole);
            hole = least;
            child = 4 * hole + 1;
        }
        heap.set(hole, time, key);
        arrival[hole] = came;
    }

    private boolean before(double time, long key, long came, int other) {
        double otherTime = heap.time(other);
        if (time != otherTime) {
            return time < otherTime;
        }
        long otherKey = heap.key(other);
        return keys.isBefore(key, otherKey) || came < arrival[other] && !keys.isBefore(otherKey, key);
    }

    private void move(int from, int to) {
        heap.move(from, to);
        arrival[to] = arrival[from];
    }

    /** Hands over all slots in the order of their arrival. */
    void forEach(IntConsumer consumer) {
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(at -> arrival[at]))
                .forEach(at -> consumer.accept(heap.slot(at)));
    }

    /** Lets the cancelled slots go. */
    void sweep(Slots slots) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int slot = heap.slot(i);
            if (slots.isCancelled(slot)) {
                slots.free(slot);
            } else {
                move(i, kept++);
            }
        }
        size = kept;
        for (int parent = (size - 2) >> 2; parent >= 0; parent--) {
            sink(parent, parent);
        }
    }
}
