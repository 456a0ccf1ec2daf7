package io.splitwave.kernel.time;

/**
 * Names one scheduled action, and only that one: events are not recycled, so a handle kept too long can never reach
 * somebody else's event.
 */
public sealed interface EventHandle permits ScheduledAction {
    /**
     * Tells whether the action is still to run.
     *
     * @return true until the action has begun to run or has been cancelled
     */
    boolean isPending();
}
