package io.splitwave.kernel.time;

import java.util.Objects;

/**
 * The clock and the pending events of one run.
 *
 * <p>Times are absolute, in seconds, and start at 0. At equal times events run by {@link Order}, then index, then first
 * in, first out. An exception thrown by an action leaves {@link #run()} as it is; the clock then stands at the failed
 * event, which is gone, and the later events are still pending. One loop belongs to one thread.
 */
public final class EventLoop {
    private final SkippingSimulator simulator = new SkippingSimulator();

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
     * @return the handle for {@link #cancel}
     * @throws IllegalArgumentException if the time is NaN, infinite or past, or the index negative
     */
    public EventHandle schedule(double timeS, Order order, int index, Runnable action) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(action, "action");
        if (!(timeS >= simulator.time()) || timeS == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(order + " event " + index + ": time must be finite and >= now = "
                    + simulator.time() + " s, was " + timeS);
        }
        if (index < 0) {
            throw new IllegalArgumentException(order + " event at " + timeS + " s: index must be >= 0, was " + index);
        }
        ScheduledAction event = new ScheduledAction(simulator, timeS, order, index, action);
        simulator.getEventList().add(event);
        return event;
    }

    /**
     * Cancels a pending event. The event is only marked and falls out when its time comes, so that the cost does not
     * depend on how many others are pending.
     *
     * @param handle an event of this loop
     * @return true if it was pending; false, without any effect, if it has run, is running or was cancelled before
     * @throws IllegalArgumentException if the event belongs to another loop
     */
    public boolean cancel(EventHandle handle) {
        ScheduledAction event = (ScheduledAction) handle;
        if (event.simulator() != simulator) {
            throw new IllegalArgumentException("cancel: the event belongs to another loop");
        }
        boolean pending = event.isPending();
        event.withdraw();
        return pending;
    }

    /**
     * Runs events until none is left or {@link #stop()} is called; after a stop it may be called again to go on.
     *
     * @throws IllegalStateException if the loop is running already
     */
    public void run() {
        if (simulator.isSimulating()) {
            throw new IllegalStateException("run() called from an action at " + nowS() + " s: the loop is running");
        }
        if (!simulator.getEventList().isEmpty()) {
            simulator.start();
        }
    }

    /** Ends {@link #run()} after the action that runs now; events still pending stay. */
    public void stop() {
        simulator.stop();
    }
}
