package io.splitwave.kernel.time;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Many lists of entries in a shared array, each in the order in which its entries were appended. A list is a chain of
 * chunks, so that reading it goes through memory in order, and chunks of lists that were read are used again: nothing is
 * allocated once the arrays are large enough.
 */
final class EntryLists {
    /** Entries in a chunk; a power of two. */
    private static final int CHUNK = 16;

    private static final int WITHIN_CHUNK = CHUNK - 1;
    private static final int NONE = -1;

    private final Entries entries;
    private int[] nextChunk = new int[64];
    private int chunksUsed;
    private int freeChunk = NONE;

    /** Three for each list, side by side: its first chunk, where its next entry goes, its size. */
    private int[] lists = new int[0];

    private double minTime;
    private double maxTime;

    EntryLists(Keys keys) {
        entries = new Entries(64 * CHUNK, keys);
    }

    /** Sees to it that the lists below this number exist. */
    void reserve(int count) {
        if (3 * count > lists.length) {
            lists = Arrays.copyOf(lists, 3 * count);
        }
    }

    int size(int list) {
        return lists[3 * list + 2];
    }

    void append(int list, double time, long key) {
        entries.set(place(list), time, key);
    }

    /** Makes a list longer by an entry; returns where that goes. */
    private int place(int list) {
        int state = 3 * list;
        int at = lists[state + 1];
        if ((at & WITHIN_CHUNK) == 0) {
            at = extend(state);
        }
        lists[state + 1] = at + 1;
        lists[state + 2]++;
        return at;
    }

    /** Adds a chunk to a list that is empty or whose last chunk is full; returns where its first entry goes. */
    private int extend(int state) {
        int chunk = freeChunk;
        if (chunk != NONE) {
            freeChunk = nextChunk[chunk];
        } else {
            chunk = chunksUsed++;
            if (chunk == nextChunk.length) {
                nextChunk = Arrays.copyOf(nextChunk, 2 * chunk);
                entries.reserve(2 * chunk * CHUNK);
            }
        }
        if (lists[state + 2] == 0) {
            lists[state] = chunk;
        } else {
            nextChunk[(lists[state + 1] - 1) / CHUNK] = chunk;
        }
        return chunk * CHUNK;
    }

    private void release(int chunk) {
        nextChunk[chunk] = freeChunk;
        freeChunk = chunk;
    }

    /** Finds {@link #minTime()} and {@link #maxTime()} of a list that is not empty. */
    void findRange(int list) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int chunk = lists[3 * list];
        for (int left = size(list); left > 0; left -= CHUNK) {
            int from = chunk * CHUNK;
            int end = from + Math.min(left, CHUNK);
            for (int i = from; i < end; i++) {
                double time = entries.time(i);
                if (time < min) { // rarely, so a guess costs less here than Math.min, for which each waits for the last
                    min = time;
                }
                if (time > max) {
                    max = time;
                }
            }
            chunk = nextChunk[chunk];
        }
        minTime = min;
        maxTime = max;
    }

    /** Earliest time of the list that was looked at last. */
    double minTime() {
        return minTime;
    }

    /** Latest time of the list that was looked at last. */
    double maxTime() {
        return maxTime;
    }

    /** Empties a list into an array that is large enough, from its beginning. */
    void drain(int list, Entries target) {
        int chunk = lists[3 * list];
        int size = size(list);
        for (int done = 0; done < size; done += CHUNK) {
            target.copyFrom(entries, chunk * CHUNK, done, Math.min(size - done, CHUNK));
            int next = nextChunk[chunk];
            release(chunk);
            chunk = next;
        }
        setEmpty(list);
    }

    /** Empties a list of up to {@link Entries#FEW} into an array as {@link Entries#copyByTime} does, and returns the same. */
    boolean drainByTime(int list, Entries target) {
        int chunk = lists[3 * list];
        boolean isSorted = target.copyByTime(entries, chunk * CHUNK, size(list));
        release(chunk);
        setEmpty(list);
        return isSorted;
    }

    /** Empties a list into the buckets of a rung. */
    void drain(int list, Rung rung) {
        int chunk = lists[3 * list];
        int size = size(list);
        setEmpty(list);
        for (int left = size; left > 0; left -= CHUNK) {
            int from = chunk * CHUNK;
            int end = from + Math.min(left, CHUNK);
            for (int i = from; i < end; i++) {
                entries.move(i, place(rung.listOf(rung.bucket(entries.time(i)))));
            }
            int next = nextChunk[chunk];
            release(chunk);
            chunk = next;
        }
    }

    /** Hands over the slots of a list in the order in which they were appended. */
    void forEach(int list, IntConsumer consumer) {
        int chunk = lists[3 * list];
        for (int left = size(list); left > 0; left -= CHUNK) {
            for (int i = 0; i < Math.min(left, CHUNK); i++) {
                consumer.accept(entries.slot(chunk * CHUNK + i));
            }
            chunk = nextChunk[chunk];
        }
    }

    /** Lets the cancelled slots of a list go. */
    void sweep(int list, Slots slots) {
        int chunk = lists[3 * list];
        int size = size(list);
        setEmpty(list);
        for (int left = size; left > 0; left -= CHUNK) {
            int from = chunk * CHUNK;
            int end = from + Math.min(left, CHUNK);
            for (int i = from; i < end; i++) {
                int slot = entries.slot(i);
                if (slots.isCancelled(slot)) {
                    slots.free(slot);
                } else {
                    entries.move(i, place(list));
                }
            }
            int next = nextChunk[chunk];
            release(chunk);
            chunk = next;
        }
    }

    private void setEmpty(int list) {
        lists[3 * list + 1] = 0;
        lists[3 * list + 2] = 0;
    }
}
