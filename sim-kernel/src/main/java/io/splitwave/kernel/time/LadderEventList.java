package io.splitwave.kernel.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * An event list for SSJ's {@code Simulator} that takes the same time per event however many are pending, and allocates
 * nothing once it is large enough.
 *
 * <p>Order: time, then priority, then first in, first out. Removing an event only marks it; when more are marked than
 * pending, all marked ones are swept out. The list uses {@link Event#getRa()} for itself. Unlike SSJ's lists it refuses
 * times that are not finite, priorities that are NaN and events that are in it already, and {@link #clear()} leaves
 * events that can be scheduled again. It keeps that order always, so adding an event at a place of the caller's choice is
 * refused ({@code scheduleNext}, {@code scheduleBefore} and {@code scheduleAfter} of an event). Iterators show the list
 * as it was when they were made and change nothing.
 *
 * <p>An event that has been removed stays referenced until its slot is taken again, so at most as many as were ever
 * pending or marked at one time.
 */
public final class LadderEventList implements EventList {
    /** Below so many marked events nothing is swept. */
    private static final int SWEEP_FROM = 64;

    private final Slots slots = new Slots(Keys.MOST_SLOTS);
    private LadderQueue queue = new LadderQueue(slots);

    /** Makes an empty list. */
    public LadderEventList() {}

    @Override
    public boolean isEmpty() {
        return slots.pending() == 0;
    }

    /** Cancels all events; each can be scheduled again. */
    @Override
    public void clear() {
        for (Event event : pending()) {
            event.cancel();
        }
        slots.clear();
        queue = new LadderQueue(slots);
    }

    /**
     * Adds an event after those of the same time and priority.
     *
     * @param event its time is finite, its priority not NaN, it is not in this list
     * @throws IllegalArgumentException if the time is NaN or infinite or the priority NaN
     * @throws IllegalStateException if it is in the list already, or 67,108,864 events are pending or marked
     */
    @Override
    public void add(Event event) {
        double time = event.time();
        double priority = event.priority();
        if (!(Math.abs(time) <= Double.MAX_VALUE) || Double.isNaN(priority)) {
            throw new IllegalArgumentException("event list: time must be finite and priority a number, were " + time
                    + " and " + priority + " of " + event);
        }
        if (contains(event)) {
            throw new IllegalStateException("event list: already scheduled: " + event);
        }
        addIdle(event);
    }

    /** Adds an event that is not in the list, whose time and priority are known to be good. */
    void addIdle(Event event) {
        int slot = slots.take(event);
        event.setRa(slot);
        queue.add(event.time(), event.priority(), slot);
    }

    /** The event that the next {@link #add} would put another in the place of, or null; it is not in use. */
    Event idle() {
        return slots.idle();
    }

    private boolean contains(Event event) {
        int slot = event.getRa();
        return slots.isPending(slot) && slots.event(slot) == event;
    }

    /** The event that has a slot or had it last, or null. */
    Event event(int slot) {
        return slots.event(slot);
    }

    /**
     * Refused: an event before all others whatever its time and priority would break the order.
     *
     * @param event any
     * @throws UnsupportedOperationException always
     */
    @Override
    public void addFirst(Event event) {
        throw outOfOrder("first, whatever its priority: give it a priority below the others");
    }

    /**
     * Refused: the place of an event is given by its time and priority.
     *
     * @param event any
     * @param other any
     * @throws UnsupportedOperationException always
     */
    @Override
    public void addBefore(Event event, Event other) {
        throw outOfOrder("before another: give it a lower priority");
    }

    /**
     * Refused: the place of an event is given by its time and priority.
     *
     * @param event any
     * @param other any
     * @throws UnsupportedOperationException always
     */
    @Override
    public void addAfter(Event event, Event other) {
        throw outOfOrder("right after another: give it a higher priority");
    }

    private static UnsupportedOperationException outOfOrder(String place) {
        return new UnsupportedOperationException(
                "event list in the order of time, priority and arrival: cannot add an event " + place);
    }

    @Override
    public Event getFirst() {
        int slot = queue.first();
        while (slot >= 0 && slots.isCancelled(slot)) {
            slots.free(queue.removeFirst());
            slot = queue.first();
        }
        return slot < 0 ? null : slots.event(slot);
    }

    /** Whether an event is pending at a time before which none is. */
    boolean isAnyAt(double time) {
        if (queue.first() < 0 || queue.firstTime() > time) {
            return false;
        }
        Event first = getFirst();
        return first != null && first.time() == time;
    }

    @Override
    public Event removeFirst() {
        for (int slot = queue.removeFirst(); slot >= 0; slot = queue.removeFirst()) {
            Event event = slots.free(slot);
            if (event != null) {
                return event;
            }
        }
        return null;
    }

    /** The first event of exactly this class, by name, at O(n log n). */
    @Override
    public Event getFirstOfClass(String className) {
        return pending().stream()
                .filter(event -> event.getClass().getName().equals(className))
                .findFirst()
                .orElse(null);
    }

    /** The first event of exactly this class, at O(n log n). */
    @Override
    public <E extends Event> E getFirstOfClass(Class<E> type) {
        return pending().stream()
                .filter(event -> event.getClass() == type)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    /** Removes an event; the cost does not depend on how many are pending. */
    @Override
    public boolean remove(Event event) {
        if (!contains(event)) {
            return false;
        }
        slots.cancel(event.getRa());
        if (slots.cancelled() > SWEEP_FROM && slots.cancelled() > slots.pending()) {
            queue.sweep();
        }
        return true;
    }

    @Override
    public Iterator<Event> iterator() {
        return listIterator();
    }

    @Override
    public ListIterator<Event> listIterator() {
        return pending().listIterator();
    }

    /** The pending events in order, at O(n log n). */
    private List<Event> pending() {
        List<Event> pending = new ArrayList<>(slots.pending());
        queue.forEach(slot -> {
            if (slots.isPending(slot)) {
                pending.add(slots.event(slot));
            }
        });
        pending.sort(Comparator.comparingDouble((Event event) -> event.time() + 0.0) // -0.0 and 0.0 are one
                .thenComparingDouble(event -> event.priority() + 0.0));
        return Collections.unmodifiableList(pending);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Contents of the event list LadderEventList:");
        for (Event event : pending()) {
            text.append(System.lineSeparator())
                    .append(event.time())
                    .append(", ")
                    .append(event.priority())
                    .append(" : ")
                    .append(event);
        }
        return text.toString();
    }
}
