package io.splitwave.kernel.time;

import java.util.Objects;
import umontreal.ssj.simevents.Simulator;

/**
 * The clock and the pending events of one run.
 *
 * <p>Times are absolute, in seconds, and start at 0. At equal times events run by {@link Order}, then index, then first
 * in, first out. An exception thrown by an action leaves {@link #run()} as it is; the clock then stands at the failed
 * event, which is gone, and the later events are still pending. One loop belongs to one thread.
 */
public final class EventLoop {
    /** A stamp that no event ever has. */
    public static final long NONE = 0;

    private final LadderEventList events = new LadderEventList();
    private final Simulator simulator = new Simulator(events);

    /** Opens a loop at time 0 with nothing scheduled. */
    public EventLoop() {}

    /**
     * The simulated time.
     *
     * @return time of the event that runs, or of the last one that ran, in s; 0 before the first
     */
    public double nowS() {
        return simulator.time();
    }

    /**
     * Schedules an action. One at the present time with an earlier order than the running event still runs, next.
     *
     * @param timeS absolute time, s, finite, not before {@link #nowS()}
     * @param order class that settles the order at equal times
     * @param index settles the order inside a class, lowest first; at least 0
     * @param action what to do; it may schedule, cancel and stop
     * @param argument handed to the action
     * @return the event's stamp, for {@link #cancel} and {@link #isPending}
     * @throws IllegalArgumentException if the time is NaN, infinite or past, or the index negative
     * @throws IllegalStateException if 67,108,864 events are pending or marked as cancelled
     */
    public long schedule(double timeS, Order order, int index, EventAction action, int argument) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(action, "action");
        if (!(timeS >= simulator.time()) || timeS == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(order + " event " + index + ": time must be finite and >= now = "
                    + simulator.time() + " s, was " + timeS);
        }
        if (index < 0) {
            throw new IllegalArgumentException(order + " event at " + timeS + " s: index must be >= 0, was " + index);
        }
        ScheduledAction event = (ScheduledAction) events.idle();
        if (event == null) {
            event = new ScheduledAction(simulator);
        }
        event.prepare(timeS, order, index, action, argument);
        events.addIdle(event);
        return event.stamp();
    }

    /**
     * Tells whether an event is still to run.
     *
     * @param stamp what {@link #schedule} of this loop returned, or {@link #NONE}
     * @return true until the event has begun to run or has been cancelled
     */
    public boolean isPending(long stamp) {
        return pending(stamp) != null;
    }

    /**
     * Whether another event is still to run at the present time.
     *
     * @return true if one is pending at {@link #nowS()}
     */
    public boolean isAnyPendingNow() {
        return events.isAnyAt(simulator.time());
    }

    /**
     * Cancels a pending event. The event is only marked, so that the cost does not depend on how many others are pending.
     * Events are used again, stamps are not: a stamp kept too long reaches no other event, until its own has been
     * used again 4 billion times.
     *
     * @param stamp what {@link #schedule} of this loop returned, or {@link #NONE}
     * @return true if it was pending; false, without any effect, if it has run, is running or was cancelled before
     */
    public boolean cancel(long stamp) {
        ScheduledAction event = pending(stamp);
        if (event == null) {
            return false;
        }
        event.retire();
        return events.remove(event);
    }

    private ScheduledAction pending(long stamp) {
        ScheduledAction event = (ScheduledAction) events.event(ScheduledAction.slot(stamp));
        return event != null && event.has(stamp) ? event : null;
    }

    /**
     * Runs events until none is left or {@link #stop()} is called; after a stop it may be called again to go on.
     *
     * @throws IllegalStateException if the loop is running already
     * @throws StoppedException before the next event once this thread has been interrupted
     */
    public void run() {
        if (simulator.isSimulating()) {
            throw new IllegalStateException("run() called from an action at " + nowS() + " s: the loop is running");
        }
        if (!events.isEmpty()) {
            simulator.start();
        }
    }

    /** Ends {@link #run()} after the action that runs now; events still pending stay. */
    public void stop() {
        simulator.stop();
    }
}
