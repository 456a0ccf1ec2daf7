package io.splitwave.kernel.time;

import java.util.Arrays;

/**
 * The slots that pending events occupy: a small number for each, what settles its order among equal times, and whether
 * it has been cancelled. A freed slot is the next to be taken, while the cache still knows it.
 */
final class Slots {
    private static final int FIRST_CAPACITY = 64;
    private static final long CANCELLED = 1;
    private static final long FREE = -1;

    /**
     * Two for each slot, side by side: the rank of the priority; then FREE, or twice the number of its arrival with
     * CANCELLED added once it is, so that cancelling changes no order.
     */
    private long[] keys = new long[2 * FIRST_CAPACITY];

    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int used;
    private long arrivals;
    private int cancelled;

    /** Number of slots there may be before arrays indexed by slot must grow. */
    int capacity() {
        return free.length;
    }

    /** Slots of events that are pending or cancelled. */
    int taken() {
        return used - freeCount;
    }

    int cancelled() {
        return cancelled;
    }

    int pending() {
        return used - freeCount - cancelled;
    }

    /** The slot that the next {@link #take} will return. */
    int next() {
        return freeCount > 0 ? free[freeCount - 1] : used;
    }

    /** Slots that have ever been taken: they are those below this number. */
    int used() {
        return used;
    }

    int take(double priority) {
        int slot = next();
        if (freeCount > 0) {
            freeCount--;
        } else {
            if (used == free.length) {
                free = Arrays.copyOf(free, 2 * used);
                keys = Arrays.copyOf(keys, 4 * used);
            }
            used++;
        }
        keys[2 * slot] = rank(priority);
        keys[2 * slot + 1] = arrivals;
        arrivals += 2;
        return slot;
    }

    /** Lets a slot go; to be called when the queue no longer holds it. */
    void free(int slot) {
        if (isCancelled(slot)) {
            cancelled--;
        }
        keys[2 * slot + 1] = FREE;
        free[freeCount++] = slot;
    }

    /** Marks a pending slot; the queue still holds it. */
    void cancel(int slot) {
        keys[2 * slot + 1] |= CANCELLED;
        cancelled++;
    }

    boolean isPending(int slot) {
        return slot < used && (keys[2 * slot + 1] & CANCELLED) == 0;
    }

    /** Tells whether a slot that is taken has been cancelled. */
    boolean isCancelled(int slot) {
        return (keys[2 * slot + 1] & CANCELLED) != 0;
    }

    /** Order among equal times: priority, then first in, first out. */
    boolean before(int slot, int other) {
        long rank = keys[2 * slot];
        long otherRank = keys[2 * other];
        return rank != otherRank ? rank < otherRank : keys[2 * slot + 1] < keys[2 * other + 1];
    }

    void clear() {
        freeCount = 0;
        used = 0;
        cancelled = 0;
    }

    /** Maps a priority to a whole number of the same order; -0.0 and 0.0 are one. */
    private static long rank(double priority) {
        long bits = Double.doubleToRawLongBits(priority + 0.0);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }
}
