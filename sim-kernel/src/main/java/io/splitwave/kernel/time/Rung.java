package io.splitwave.kernel.time;

import java.util.function.IntConsumer;

/**
 * A stretch of time cut into buckets of equal width, and how far it has been worked off. The bucket of a time is a
 * product of rounded operations that never decrease, so that an earlier time is never in a later bucket, and equal times
 * are in one.
 */
final class Rung {
    private final int firstList;
    private double start;
    private double bucketsPerTime;
    private int buckets;
    private int current;

    Rung(int firstList) {
        this.firstList = firstList;
    }

    /** How many buckets a unit of time holds if this stretch is cut into so many; infinite if it cannot be cut. */
    static double scale(double from, double to, int buckets) {
        return buckets / (to - from);
    }

    void lay(double from, double scale, int count) {
        start = from;
        bucketsPerTime = scale;
        buckets = count;
        current = -1;
    }

    /** The bucket of a time; the last for all times after the stretch, 0 or less for times before it. */
    int bucket(double time) {
        return Math.min((int) ((time - start) * bucketsPerTime), buckets - 1);
    }

    /** The bucket that was taken out last; this one and those before it take no more entries. */
    int current() {
        return current;
    }

    /** True once the last bucket has been taken out. */
    boolean isUsedUp() {
        return current >= buckets - 1;
    }

    int listOf(int bucket) {
        return firstList + bucket;
    }

    /** Moves on to the next bucket that is not empty; returns its list, or -1 if there is none. */
    int advance(EntryLists lists) {
        while (++current < buckets) {
            if (lists.size(firstList + current) > 0) {
                return firstList + current;
            }
        }
        return -1;
    }

    /** Hands over all slots, those of a bucket in the order of their arrival. */
    void forEach(EntryLists lists, IntConsumer consumer) {
        for (int bucket = Math.max(0, current); bucket < buckets; bucket++) {
            lists.forEach(firstList + bucket, consumer);
        }
    }

    /** Lets the cancelled slots go. */
    void sweep(EntryLists lists, Slots slots) {
        for (int bucket = Math.max(0, current); bucket < buckets; bucket++) {
            lists.sweep(firstList + bucket, slots);
        }
    }
}
