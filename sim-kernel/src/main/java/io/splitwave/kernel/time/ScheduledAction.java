package io.splitwave.kernel.time;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** One event of the list, used once: pending, then run or cancelled. */
final class ScheduledAction extends Event implements EventHandle {
    /** Larger than any index, so that the order class always comes first; sums stay exact in a double. */
    private static final double INDEX_RANGE = 0x1p31;

    private Runnable action;

    ScheduledAction(Simulator simulator, double timeS, Order order, int index, Runnable action) {
        super(simulator);
        this.priority = order.ordinal() * INDEX_RANGE + index;
        this.eventTime = timeS;
        this.action = action;
    }

    @Override
    public boolean isPending() {
        return action != null;
    }

    void withdraw() {
        action = null;
    }

    @Override
    public void actions() {
        Runnable now = action;
        action = null;
        now.run();
    }
}
