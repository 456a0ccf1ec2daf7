package io.splitwave.kernel.play;

import java.util.ArrayList;
import java.util.List;

/**
 * Stages in service by the service time at which they finish, earliest first, ties by member and stage index. A binary
 * heap whose entries know their position, so that any of them can be taken out in O(log n).
 */
final class FinishHeap {
    private final List<StageRun> heap = new ArrayList<>();

    boolean isEmpty() {
        return heap.isEmpty();
    }

    int size() {
        return heap.size();
    }

    /** The stages in heap order: the first finishes first, the rest are in no particular order. */
    StageRun get(int position) {
        return heap.get(position);
    }

    void add(StageRun stage) {
        heap.add(stage);
        int last = heap.size() - 1;
        stage.position = last;
        up(last);
    }

    void remove(StageRun stage) {
        int hole = stage.position;
        StageRun last = heap.remove(heap.size() - 1);
        if (last != stage) {
            put(hole, last);
            up(hole);
            down(last.position);
        }
    }

    /** Restores the order after finishing times have changed: O(n). */
    void reorder() {
        for (int i = heap.size() / 2 - 1; i >= 0; i--) {
            down(i);
        }
    }

    private void up(int from) {
        int child = from;
        while (child > 0 && before(child, (child - 1) / 2)) {
            swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }

    private void down(int from) {
        int parent = from;
        int child = earlierChild(parent);
        while (child < heap.size() && before(child, parent)) {
            swap(parent, child);
            parent = child;
            child = earlierChild(parent);
        }
    }

    private int earlierChild(int parent) {
        int left = 2 * parent + 1;
        int right = left + 1;
        return right < heap.size() && before(right, left) ? right : left;
    }

    private boolean before(int a, int b) {
        StageRun first = heap.get(a);
        StageRun second = heap.get(b);
        int byFinish = Double.compare(first.finishX(), second.finishX());
        return byFinish != 0 ? byFinish < 0 : StageRun.BY_MEMBER_AND_INDEX.compare(first, second) < 0;
    }

    private void swap(int a, int b) {
        StageRun moved = heap.get(a);
        put(a, heap.get(b));
        put(b, moved);
    }

    private void put(int position, StageRun stage) {
        heap.set(position, stage);
        stage.position = position;
    }
}
