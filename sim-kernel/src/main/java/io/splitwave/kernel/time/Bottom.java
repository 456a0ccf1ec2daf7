package io.splitwave.kernel.time;

import java.util.function.IntConsumer;

/**
 * The earliest entries, in order: a sorted run that is read from its front, and a heap for what arrives while it is read. While
 * the run is short, what arrives is put into it in its place instead. What is in the heap arrived after what is in the run, so
 * among equals the run comes first.
 */
final class Bottom {
    private static final int FIRST_CAPACITY = 64;
    /** So many entries are read ahead at a time, while as many that were read ahead before are taken. */
    private static final int READ_AHEAD = 16;
    /** Into a run of fewer entries what arrives is put in its place, which moves those behind it. */
    private static final int SHORT_RUN = 32;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Slots slots;
    private final EntryLists lists;
    private final EntryHeap heap;
    private Entries run;
    /** Where runs are merged into, in turns with {@link #run}. */
    private Entries merged;

    private int runFrom;
    private int runEnd;
    /** At this entry of the run the next ones are read ahead. */
    private int readAt = NEVER;

    Bottom(Slots slots, EntryLists lists, Keys keys) {
        this.slots = slots;
        this.lists = lists;
        heap = new EntryHeap(keys);
        run = new Entries(FIRST_CAPACITY, keys);
        merged = new Entries(FIRST_CAPACITY, keys);
    }

    boolean isEmpty() {
        return runFrom == runEnd && heap.size() == 0;
    }

    int size() {
        return runEnd - runFrom + heap.size();
    }

    int heapSize() {
        return heap.size();
    }

    /**
     * Takes over a list while the bottom is empty, and sorts it: very few by counting, up to so many entries by insertion, more
     * by merging.
     */
    void load(int list, int sortLimit) {
        int count = lists.size(list);
        runFrom = 0;
        runEnd = count;
        readAt = NEVER;
        if (count <= Entries.FEW) {
            if (!lists.drainByTime(list, run)) {
                run.sort(0, count);
            }
        } else {
            run.reserve(count);
            lists.drain(list, run);
            if (count <= sortLimit) {
                run.sort(0, count);
            } else if (!isSorted()) {
                mergeSort();
            }
        }
        if (count >= READ_AHEAD / 2 && slots.readsAhead()) {
            slots.readAhead(run, 0, Math.min(READ_AHEAD, count));
            readAt = 0;
        }
    }

    /** Sorts many, of one time mostly: short blocks first, then ascending stretches are merged, two by two, until one is left. */
    private void mergeSort() {
        for (int from = 0; from < runEnd; from += Entries.FEW) {
            run.sort(from, Math.min(from + Entries.FEW, runEnd));
        }
        merged.reserve(runEnd);
        int stretches;
        do {
            stretches = 0;
            int from = 0;
            while (from < runEnd) {
                int middle = endOfStretch(from);
                int end = middle < runEnd ? endOfStretch(middle) : middle;
                merged.merge(run, from, middle, end);
                from = end;
                stretches++;
            }
            Entries source = run;
            run = merged;
            merged = source;
        } while (stretches > 1);
    }

    private int endOfStretch(int from) {
        int end = from + 1;
        while (end < runEnd && !run.isBefore(end, run.time(end - 1), run.key(end - 1))) {
            end++;
        }
        return end;
    }

    private boolean isSorted() {
        return endOfStretch(0) == runEnd;
    }

    /** Adds an entry, after those of the same time and priority. */
    void add(double time, long key) {
        if (heap.size() > 0 || runEnd - runFrom >= SHORT_RUN) {
            heap.add(time, key);
            return;
        }
        if (runEnd == run.capacity()) {
            moveToFront();
        }
        run.insert(runFrom, runEnd++, time, key);
    }

    /** A run at the end of its array, which has room for more than a short one. */
    private void moveToFront() {
        int count = runEnd - runFrom;
        run.copyFrom(run, runFrom, 0, count);
        readAt = readAt == NEVER ? NEVER : readAt - runFrom;
        runFrom = 0;
        runEnd = count;
    }

    /** The slot of the first entry; the bottom must not be empty. */
    int first() {
        return isRunFirst() ? run.slot(runFrom) : heap.first();
    }

    /** The time of the first entry; the bottom must not be empty. */
    double firstTime() {
        return isRunFirst() ? run.time(runFrom) : heap.firstTime();
    }

    /** Takes the first entry out and returns its slot; the bottom must not be empty. */
    int removeFirst() {
        if (!isRunFirst()) {
            return heap.removeFirst();
        }
        if (runFrom >= readAt) {
            readAhead();
        }
        return run.slot(runFrom++);
    }

    private void readAhead() {
        int from = readAt + READ_AHEAD;
        if (from >= runEnd) {
            readAt = NEVER;
        } else {
            slots.readAhead(run, from, Math.min(from + READ_AHEAD, runEnd));
            readAt = from;
        }
    }

    private boolean isRunFirst() {
        return heap.size() == 0 || runFrom < runEnd && !heap.isFirstBefore(run.time(runFrom), run.key(runFrom));
    }

    /** Moves everything into a list, in order. */
    void drain(int list) {
        while (!isEmpty()) {
            if (isRunFirst()) {
                lists.append(list, run.time(runFrom), run.key(runFrom));
                runFrom++;
            } else {
                double time = heap.firstTime();
                lists.append(list, time, heap.firstKey());
                heap.removeFirst();
            }
        }
    }

    /** Hands over all slots, equals in the order of their arrival. */
    void forEach(IntConsumer consumer) {
        for (int i = runFrom; i < runEnd; i++) {
            consumer.accept(run.slot(i));
        }
        heap.forEach(consumer);
    }

    /** Lets the cancelled slots go. */
    void sweep() {
        int kept = runFrom;
        for (int i = runFrom; i < runEnd; i++) {
            int slot = run.slot(i);
            if (slots.isCancelled(slot)) {
                slots.free(slot);
            } else {
                run.move(i, kept++);
            }
        }
        runEnd = kept;
        heap.sweep(slots);
    }
}
