package io.splitwave.kernel.time;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * An event that is used again and again. Its generation changes when it runs and when it is cancelled, so that a stamp
 * taken while it was pending is worthless afterwards.
 */
final class ScheduledAction extends Event {
    /** Larger than any index, so that the order class always comes first; sums stay exact in a double. */
    private static final double INDEX_RANGE = 0x1p31;

    private EventAction action;
    private int argument;
    private int generation = 1;

    ScheduledAction(Simulator simulator) {
        super(simulator);
    }

    void prepare(double timeS, Order order, int index, EventAction what, int number) {
        this.priority = order.ordinal() * INDEX_RANGE + index;
        this.eventTime = timeS;
        if (action != what) { // mostly it is the same again, and a reference stored costs the collector a note
            action = what;
        }
        argument = number;
    }

    /** The generation, then the slot in the list. */
    long stamp() {
        return (long) generation << Integer.SIZE | getRa();
    }

    static int slot(long stamp) {
        return (int) stamp;
    }

    boolean has(long stamp) {
        return generation == (int) (stamp >> Integer.SIZE);
    }

    void retire() {
        generation = generation == -1 ? 1 : generation + 1;
    }

    /** Reads what the action will need; returns any number made of it. */
    int readAhead() {
        return action.readAhead(argument);
    }

    @Override
    public void actions() {
        retire();
        if (Thread.currentThread().isInterrupted()) { // asked here, as the method of an exception is never inlined
            throw new StoppedException();
        }
        action.run(argument);
    }
}
