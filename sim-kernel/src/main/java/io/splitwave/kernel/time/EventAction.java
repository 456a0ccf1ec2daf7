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
}
