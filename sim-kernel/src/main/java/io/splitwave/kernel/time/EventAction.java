package io.splitwave.kernel.time;

/**
 * What an event does. One action serves many events, each with a number of its own, so that scheduling an event makes no
 * object.
 */
@FunctionalInterface
public interface EventAction {
    /**
     * Does it.
     *
     * @param argument the number given when the event was scheduled
     */
    void run(int argument);

    /**
     * Reads what {@link #run} will need from memory, shortly before it is called; changes nothing. The event list calls it
     * for several events in a row, as readings that do not depend on each other do not wait for each other. The event may
     * be cancelled in between, or may have been, so that the argument is out of date. Reads nothing unless it is overridden.
     *
     * @param argument the number given when the event was scheduled
     * @return any number made of what was read, so that no compiler leaves the reading out
     */
    default int readAhead(int argument) {
        return 0;
    }
}
