package io.splitwave.kernel.time;

import java.util.Arrays;
import umontreal.ssj.simevents.Event;

/**
 * The slots that pending events occupy: a small number for each, its event, and whether it is pending, cancelled or free.
 * A freed slot is the next to be taken, while the cache still knows it.
 */
final class Slots {
    private static final int FIRST_CAPACITY = 64;
    private static final byte FREE = 0;
    private static final byte PENDING = 1;
    private static final byte CANCELLED = 2;
    /** The cache holds fewer events than this anyway, so that reading them ahead gains nothing. */
    private static final int READ_AHEAD_FROM = 1 << 12;
    /** From so many on entries are better kept close together than dealt out one by one. */
    private static final int MANY = 1 << 14;

    /** Never more slots than this. */
    private final int most;

    /** A byte for each slot, so that the cache holds those of a million. */
    private byte[] states = new byte[FIRST_CAPACITY];

    private Event[] events = new Event[FIRST_CAPACITY];
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int used;
    private int cancelled;
    /** What was read ahead; kept so that no compiler leaves the reading out. */
    private int read;

    Slots(int most) {
        this.most = most;
    }

    /** Slots of events that are pending or cancelled. */
    int taken() {
        return used - freeCount;
    }

    int cancelled() {
        return cancelled;
    }

    int pending() {
        return used - freeCount - cancelled;
    }

    /** The event that the next {@link #take} puts another in the place of, or null; it is not in use. */
    Event idle() {
        int slot = next();
        return slot < events.length ? events[slot] : null;
    }

    private int next() {
        return freeCount > 0 ? free[freeCount - 1] : used;
    }

    /**
     * Gives an event a slot.
     *
     * @throws IllegalStateException if all are taken
     */
    int take(Event event) {
        int slot = next();
        if (freeCount > 0) {
            freeCount--;
        } else {
            if (used == most) {
                throw new IllegalStateException("event list: at most " + most
                        + " events can be pending or marked as removed, so no room for " + event);
            }
            if (used == free.length) {
                free = Arrays.copyOf(free, 2 * used);
                states = Arrays.copyOf(states, 2 * used);
                events = Arrays.copyOf(events, 2 * used);
            }
            used++;
        }
        states[slot] = PENDING;
        if (events[slot] != event) { // mostly it is the same again, and a reference stored costs the collector a note
            events[slot] = event;
        }
        return slot;
    }

    /** Lets a slot go that the queue no longer holds; returns its event, or null if it has been cancelled. */
    Event free(int slot) {
        boolean pending = states[slot] == PENDING;
        states[slot] = FREE;
        free[freeCount++] = slot;
        if (pending) {
            return events[slot];
        }
        cancelled--;
        return null;
    }

    /** Marks a pending slot; the queue still holds it. */
    void cancel(int slot) {
        states[slot] = CANCELLED;
        cancelled++;
    }

    boolean isPending(int slot) {
        return slot < used && states[slot] == PENDING;
    }

    /** Tells whether a slot that is taken has been cancelled. */
    boolean isCancelled(int slot) {
        return states[slot] == CANCELLED;
    }

    /** The event that has a slot or had it last, or null. */
    Event event(int slot) {
        return slot < events.length ? events[slot] : null;
    }

    /** Whether so many are in use that the cache does not hold a bucket for each. */
    boolean areMany() {
        return used >= MANY;
    }

    /** Whether so many are in use that reading ahead pays. */
    boolean readsAhead() {
        return used >= READ_AHEAD_FROM;
    }

    /**
     * Reads the events of entries that are taken soon, and then what their actions need. One reading does not wait for the one
     * before, where taking them one by one would.
     */
    void readAhead(Entries entries, int from, int end) {
        int sum = 0;
        for (int i = from; i < end; i++) {
            int slot = entries.slot(i);
            Event event = events[slot];
            sum += states[slot] + event.getRa() + (int) event.time(); // the state, and both ends of the event
        }
        for (int i = from; i < end; i++) {
            int slot = entries.slot(i);
            if (states[slot] == PENDING && events[slot] instanceof ScheduledAction event) {
                sum += event.readAhead();
            }
        }
        read += sum;
    }

    void clear() {
        Arrays.fill(events, null);
        freeCount = 0;
        used = 0;
        cancelled = 0;
    }
}
