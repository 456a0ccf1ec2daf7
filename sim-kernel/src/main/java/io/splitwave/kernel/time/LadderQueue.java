package io.splitwave.kernel.time;

import java.util.function.IntConsumer;

/**
 * A priority queue of slots by time, priority and arrival, at O(1) each in the mean: a ladder queue (Tang, Goh and Thng,
 * ACM TOMACS 15, 2005) with an exact order of ties.
 *
 * <p>What is far away lies unsorted on top. When its time comes it is dealt out to the buckets of a rung; a bucket that is
 * still large when its turn comes becomes a rung of narrower buckets; a small one is sorted and becomes the bottom, from
 * which events are taken. Many entries of one time cannot be dealt out; as they arrive in order, mostly, they become the
 * bottom as they are, and are sorted by merging otherwise.
 */
final class LadderQueue {
    /** Rungs below each other; more are not needed before doubles run out of digits. */
    private static final int MAX_RUNGS = 8;
    /** Buckets of a rung: one for each event unless they are many. */
    private static final int MAX_BUCKETS = 1 << 14;
    /** The same if events are many: so many that they are sorted in two steps, so few that their ends stay in the cache. */
    private static final int MAX_BUCKETS_OF_MANY = 1 << 12;
    /** A bucket of up to so many is sorted rather than dealt out. */
    private static final int SORT_LIMIT = 32;
    /** The heap of the bottom may grow to this before its stretch of time is dealt out. */
    private static final int HEAP_LIMIT = 64;

    /** Entries of a bucket, in the mean, if events are many: so many are read ahead at a time. */
    private static final int BUCKET_OF_MANY = 16;

    /** Up to so many entries are kept in the bottom alone; above it that is dealt out, and comes back at half as many. */
    private static final int FEW = 32;

    private static final int TOP = 0;
    private static final int SPARE = 1;
    private static final int FIRST_RUNG = 2;

    private final Slots slots;
    private final Keys keys = new Keys();
    private final EntryLists lists = new EntryLists(keys);
    private final Bottom bottom;
    private final Rung[] rungs = new Rung[MAX_RUNGS];
    /** Rungs in use; the last is the narrowest and earliest. */
    private int depth;
    /** Later times than this go on top; infinite while so few are pending that the bottom holds all. */
    private double topStart = Double.POSITIVE_INFINITY;

    private int heapLimit = HEAP_LIMIT;
    private int size;

    LadderQueue(Slots slots) {
        this.slots = slots;
        this.bottom = new Bottom(slots, lists, keys);
        lists.reserve(FIRST_RUNG);
        for (int r = 0; r < MAX_RUNGS; r++) {
            rungs[r] = new Rung(FIRST_RUNG + r * MAX_BUCKETS);
        }
    }

    /** Adds a slot that has been taken. */
    void add(double time, double priority, int slot) {
        size++;
        long key = keys.key(priority, slot);
        if (time > topStart) {
            lists.append(TOP, time, key);
            return;
        }
        for (int r = 0; r < depth; r++) {
            Rung rung = rungs[r];
            int bucket = rung.bucket(time);
            if (bucket > rung.current()) {
                lists.append(rung.listOf(bucket), time, key);
                return;
            }
        }
        bottom.add(time, key);
        if (topStart == Double.POSITIVE_INFINITY) {
            if (size > FEW) {
                bottom.drain(TOP);
                topStart = Double.NEGATIVE_INFINITY;
            }
        } else if (bottom.heapSize() > heapLimit) {
            splitBottom();
        }
    }

    /** The first slot, or -1 if there is none. */
    int first() {
        return prepareBottom() ? bottom.first() : -1;
    }

    /** The time of the first slot, after {@link #first} has found one. */
    double firstTime() {
        return bottom.firstTime();
    }

    /** Takes the first slot out and returns it, or -1 if there is none. */
    int removeFirst() {
        if (!prepareBottom()) {
            return -1;
        }
        int first = bottom.removeFirst();
        if (--size == 0) {
            startAfresh();
        }
        return first;
    }

    /** Sees to it that the bottom holds the first entry; returns false if there is none at all. */
    private boolean prepareBottom() {
        while (bottom.isEmpty()) {
            if (depth > 0) {
                int list = rungs[depth - 1].advance(lists);
                if (list < 0) {
                    depth--;
                } else {
                    lower(list);
                }
            } else if (lists.size(TOP) > 0) {
                if (size <= FEW / 2) {
                    bottom.load(TOP, SORT_LIMIT);
                    topStart = Double.POSITIVE_INFINITY;
                } else {
                    lists.findRange(TOP);
                    topStart = lists.maxTime();
                    lower(TOP);
                }
            } else {
                return false;
            }
        }
        return true;
    }

    /** Brings a list that is next in time down: into the bottom, or dealt out to a rung if that can be done. */
    private void lower(int list) {
        if (lists.size(list) <= SORT_LIMIT || !dealOut(list)) {
            bottom.load(list, SORT_LIMIT);
            heapLimit = HEAP_LIMIT;
        }
    }

    private boolean dealOut(int list) {
        lists.findRange(list);
        double from = lists.minTime();
        int count = lists.size(list);
        int buckets =
                slots.areMany() ? Math.min(count / BUCKET_OF_MANY, MAX_BUCKETS_OF_MANY) : Math.min(count, MAX_BUCKETS);
        double scale = Rung.scale(from, lists.maxTime(), buckets);
        while (depth > 0 && rungs[depth - 1].isUsedUp()) {
            depth--; // so that a rung whose last bucket takes all that comes does not leave one more behind each time
        }
        if (depth == MAX_RUNGS || scale == Double.POSITIVE_INFINITY) {
            return false;
        }
        Rung rung = rungs[depth++];
        lists.reserve(rung.listOf(buckets));
        rung.lay(from, scale, buckets);
        lists.drain(list, rung);
        return true;
    }

    /** The heap has become large: deals out the bottom, unless all of it is at one time. */
    private void splitBottom() {
        bottom.drain(SPARE);
        if (!dealOut(SPARE)) {
            bottom.load(SPARE, SORT_LIMIT);
            heapLimit = 2 * heapLimit;
        }
    }

    /** Hands over all slots, those of one time and priority in the order of their arrival. */
    void forEach(IntConsumer consumer) {
        bottom.forEach(consumer);
        for (int r = 0; r < depth; r++) {
            rungs[r].forEach(lists, consumer);
        }
        lists.forEach(TOP, consumer);
    }

    /** Lets all cancelled slots go. */
    void sweep() {
        lists.sweep(TOP, slots);
        for (int r = 0; r < depth; r++) {
            rungs[r].sweep(lists, slots);
        }
        bottom.sweep();
        size = slots.taken();
        if (size == 0) {
            startAfresh();
        }
    }

    private void startAfresh() {
        depth = 0;
        topStart = Double.POSITIVE_INFINITY;
        heapLimit = HEAP_LIMIT;
    }
}
