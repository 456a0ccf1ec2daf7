package io.splitwave.kernel.play;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Stages that are ready, by member and index. What has come before the first is taken is sorted at once, which is quick
 * for the many that a round's begin or a barrier makes ready in order; what comes while they are dealt with goes between
 * them.
 */
final class ReadyQueue {
    private StageRun[] batch = new StageRun[64];
    private int from;
    private int end;
    private final PriorityQueue<StageRun> late = new PriorityQueue<>(StageRun.BY_MEMBER_AND_INDEX);

    boolean isEmpty() {
        return from == end && late.isEmpty();
    }

    void add(StageRun stage) {
        if (from > 0) {
            late.add(stage);
            return;
        }
        if (end == batch.length) {
            batch = Arrays.copyOf(batch, 2 * end);
        }
        batch[end++] = stage;
    }

    /** Takes the first; the queue must not be empty. */
    StageRun poll() {
        if (from == 0 && end > 1) {
            Arrays.sort(batch, 0, end, StageRun.BY_MEMBER_AND_INDEX);
        }
        boolean lateIsFirst =
                from == end || !late.isEmpty() && StageRun.BY_MEMBER_AND_INDEX.compare(late.peek(), batch[from]) < 0;
        if (lateIsFirst) {
            return late.poll();
        }
        StageRun first = batch[from];
        batch[from++] = null;
        if (from == end) {
            from = 0;
            end = 0;
        }
        return first;
    }
}
