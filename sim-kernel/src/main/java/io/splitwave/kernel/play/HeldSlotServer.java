package io.splitwave.kernel.play;

import io.splitwave.kernel.play.StageRun.Phase;
import io.splitwave.kernel.resource.WhenFull;
import io.splitwave.kernel.round.DropReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slots that a chain holds from its first to its last stage here in a leg of a round. */
final class HeldSlotServer implements Server {
    /** One chain's claim: stages with work it has yet to end here, and those that wait for the slot. */
    private static final class Hold {
        private final List<StageRun> waiting = new ArrayList<>(1);
        private int stagesLeft;
        private boolean held;
        private boolean gone;
    }

    private final int index;
    private final WhenFull whenFull;
    private final WorkInFlight flight;
    private final StartQueue starts;
    private final Map<ChainRun, Hold> holds = new HashMap<>();
    private final ArrayDeque<Hold> queue = new ArrayDeque<>();
    private int free;

    HeldSlotServer(int index, int slots, WhenFull whenFull, WorkInFlight flight, StartQueue starts) {
        this.index = index;
        this.free = slots;
        this.whenFull = whenFull;
        this.flight = flight;
        this.starts = starts;
    }

    @Override
    public void request(StageRun stage) {
        Hold hold = holds.computeIfAbsent(stage.chain, this::claim);
        if (hold.held) {
            flight.serve(stage);
        } else if (free == 0 && whenFull == WhenFull.DROP) {
            stage.chain.round.drop(stage.chain, DropReason.NO_SLOT);
        } else {
            if (hold.waiting.isEmpty()) {
                queue.add(hold);
            }
            stage.enterQueue();
            hold.waiting.add(stage);
            admit();
        }
    }

    private Hold claim(ChainRun chain) {
        Hold hold = new Hold();
        hold.stagesLeft = chain.stagesToEnd(index);
        return hold;
    }

    @Override
    public void admit() {
        while (free > 0 && !queue.isEmpty()) {
            Hold next = queue.poll();
            if (!next.gone) {
                free--;
                next.held = true;
                next.waiting.forEach(flight::serve);
                next.waiting.clear();
            }
        }
    }

    @Override
    public void leave(StageRun stage) {
        if (stage.phase() == Phase.SERVED) {
            flight.remove(stage);
            if (--holds.get(stage.chain).stagesLeft == 0) {
                release(stage.chain);
            }
        }
    }

    @Override
    public void release(ChainRun chain) {
        Hold hold = holds.remove(chain);
        if (hold != null) {
            hold.gone = true;
            if (hold.held) {
                free++;
                starts.touch(index);
            }
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
