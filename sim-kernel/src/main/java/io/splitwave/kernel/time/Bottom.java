package io.splitwave.kernel.time;

import java.util.Arrays;

/**
 * The earliest entries, in order: a sorted run that is read from its front, and a 4-ary heap for what arrives while it is
 * read.
 */
final class Bottom {
    private static final int FIRST_CAPACITY = 64;

    private final Slots slots;
    private final EntryLists lists;

    private double[] runTime = new double[FIRST_CAPACITY];
    private int[] runSlot = new int[FIRST_CAPACITY];
    private int runFrom;
    private int runEnd;

    private double[] heapTime = new double[FIRST_CAPACITY];
    private int[] heapSlot = new int[FIRST_CAPACITY];
    private int heapSize;

    Bottom(Slots slots, EntryLists lists) {
        this.slots = slots;
        this.lists = lists;
    }

    boolean isEmpty() {
        return runFrom == runEnd && heapSize == 0;
    }

    int heapSize() {
        return heapSize;
    }

    /** Takes over a list while the bottom is empty. Up to so many entries are sorted, more go into the heap. */
    void load(int list, int sortLimit) {
        int count = lists.size(list);
        if (count > runTime.length) {
            int capacity = Math.max(count, 2 * runTime.length);
            runTime = new double[capacity];
            runSlot = new int[capacity];
        }
        lists.drain(list, runTime, runSlot);
        runFrom = 0;
        runEnd = count;
        if (count <= sortLimit) {
            sort();
        } else if (!isSorted()) {
            turnIntoHeap();
        }
    }

    private void sort() {
        for (int i = 1; i < runEnd; i++) {
            double time = runTime[i];
            int slot = runSlot[i];
            int hole = i;
            while (hole > 0 && before(time, slot, runTime[hole - 1], runSlot[hole - 1])) {
                runTime[hole] = runTime[hole - 1];
                runSlot[hole] = runSlot[hole - 1];
                hole--;
            }
            runTime[hole] = time;
            runSlot[hole] = slot;
        }
    }

    private boolean isSorted() {
        for (int i = 1; i < runEnd; i++) {
            if (before(runTime[i], runSlot[i], runTime[i - 1], runSlot[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private void turnIntoHeap() {
        double[] times = heapTime;
        int[] heapSlots = heapSlot;
        heapTime = runTime;
        heapSlot = runSlot;
        heapSize = runEnd;
        runTime = times;
        runSlot = heapSlots;
        runEnd = 0;
        heapify();
    }

    /** Adds an entry, after those of the same time and priority. */
    void add(double time, int slot) {
        if (heapSize == heapTime.length) {
            heapTime = Arrays.copyOf(heapTime, 2 * heapSize);
            heapSlot = Arrays.copyOf(heapSlot, 2 * heapSize);
        }
        int hole = heapSize++;
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            if (!before(time, slot, heapTime[parent], heapSlot[parent])) {
                break;
            }
            heapTime[hole] = heapTime[parent];
            heapSlot[hole] = heapSlot[parent];
            hole = parent;
        }
        heapTime[hole] = time;
        heapSlot[hole] = slot;
    }

    /** The slot of the first entry; the bottom must not be empty. */
    int first() {
        return isRunFirst() ? runSlot[runFrom] : heapSlot[0];
    }

    /** Takes the first entry out and returns its slot; the bottom must not be empty. */
    int removeFirst() {
        if (isRunFirst()) {
            return runSlot[runFrom++];
        }
        int first = heapSlot[0];
        if (--heapSize > 0) {
            sink(0, heapTime[heapSize], heapSlot[heapSize]);
        }
        return first;
    }

    private boolean isRunFirst() {
        return heapSize == 0
                || runFrom < runEnd && !before(heapTime[0], heapSlot[0], runTime[runFrom], runSlot[runFrom]);
    }

    private void heapify() {
        for (int parent = (heapSize - 2) >> 2; parent >= 0; parent--) {
            sink(parent, heapTime[parent], heapSlot[parent]);
        }
    }

    private void sink(int from, double time, int slot) {
        int hole = from;
        int child = 4 * hole + 1;
        while (child < heapSize) {
            int least = child;
            int end = Math.min(child + 4, heapSize);
            for (int other = child + 1; other < end; other++) {
                if (before(heapTime[other], heapSlot[other], heapTime[least], heapSlot[least])) {
                    least = other;
                }
            }
            if (!before(heapTime[least], heapSlot[least], time, slot)) {
                break;
            }
            heapTime[hole] = heapTime[least];
            heapSlot[hole] = heapSlot[least];
            hole = least;
            child = 4 * hole + 1;
        }
        heapTime[hole] = time;
        heapSlot[hole] = slot;
    }

    /** Moves everything into a list, in no particular order. */
    void drain(int list) {
        for (int i = runFrom; i < runEnd; i++) {
            lists.append(list, runTime[i], runSlot[i]);
        }
        for (int i = 0; i < heapSize; i++) {
            lists.append(list, heapTime[i], heapSlot[i]);
        }
        clear();
    }

    /** Lets the cancelled slots go. */
    void sweep() {
        int kept = runFrom;
        for (int i = runFrom; i < runEnd; i++) {
            if (slots.isCancelled(runSlot[i])) {
                slots.free(runSlot[i]);
            } else {
                runTime[kept] = runTime[i];
                runSlot[kept++] = runSlot[i];
            }
        }
        runEnd = kept;
        kept = 0;
        for (int i = 0; i < heapSize; i++) {
            if (slots.isCancelled(heapSlot[i])) {
                slots.free(heapSlot[i]);
            } else {
                heapTime[kept] = heapTime[i];
                heapSlot[kept++] = heapSlot[i];
            }
        }
        heapSize = kept;
        heapify();
    }

    void clear() {
        runFrom = 0;
        runEnd = 0;
        heapSize = 0;
    }

    private boolean before(double time, int slot, double otherTime, int otherSlot) {
        return time != otherTime ? time < otherTime : slots.before(slot, otherSlot);
    }
}
