package io.splitwave.kernel.play;

import io.splitwave.kernel.play.StageRun.Phase;
import java.util.ArrayDeque;

/** So many servers and one queue, first in first out. */
final class FifoServer implements Server {
    private final int index;
    private final WorkInFlight flight;
    private final StartQueue starts;
    /** Stages dropped while they waited stay in here until they come to the front. */
    private final ArrayDeque<StageRun> queue = new ArrayDeque<>();

    private int free;

    FifoServer(int index, int slots, WorkInFlight flight, StartQueue starts) {
        this.index = index;
        this.free = slots;
        this.flight = flight;
        this.starts = starts;
    }

    @Override
    public void request(StageRun stage) {
        stage.enterQueue();
        queue.add(stage);
        admit();
    }

    @Override
    public void admit() {
        while (free > 0 && !queue.isEmpty()) {
            StageRun next = queue.poll();
            if (next.phase() == Phase.QUEUED) {
                free--;
                flight.serve(next);
            }
        }
    }

    @Override
    public void leave(StageRun stage) {
        if (stage.phase() == Phase.SERVED) {
            flight.remove(stage);
            free++;
            starts.touch(index);
        }
    }

    @Override
    public double serviceTime() {
        return flight.nowS();
    }

    @Override
    public double dueS(StageRun stage) {
        return flight.dueS(stage);
    }
}
